import { z } from 'zod'
import {
  ask,
  holds,
  idsOf,
  optionsIn,
  productTestSchema,
  sensitiveSlots,
  strictObject,
  type ProfileSlot,
} from '#catalog'
import { sheetAt } from '../../../snapshot/snapshot.js'
import {
  failure,
  ids,
  personasNamed,
  policyOfKind,
  untested,
  type PolicyContext,
  type PolicyKind,
  type RankedPersona,
  type Vocabulary,
} from './policy-kind.js'
import { productTestFaults, unknownName, unknownNames, type NameFault } from './unknown-names.js'

const PERSONAS = 'personas'

/** Whom it speaks of: `{ "personas": ids }`, or whoever gives such an answer, `{ "<sensitive slot>": options }`. */
type Who = Readonly<Record<string, readonly string[]>>

const schemaFor = (who: z.ZodType<Who>) => policyOfKind('never-shows', { who, product: productTestSchema })

/** As it was saved: the slot that it names may be gone by now. */
const schema = schemaFor(z.record(z.string(), ids))

/** The schema in the words of one catalogue. */
export const neverShowsIn = (slots: readonly ProfileSlot[]) => {
  const answers = sensitiveSlots(slots).map(({ id }) => strictObject({ [id]: ids }))
  return schemaFor(z.union([...answers, strictObject({ [PERSONAS]: ids })]))
}

type NeverShows = z.output<typeof schema>

/** Some personas are never shown some products. A fact that is not known counts against a product, as behind a gate. */
export const neverShows = {
  schema,
  personas({ who }) {
    const [part, named] = namedIn(who)
    return part === PERSONAS ? named : []
  },
  faults: ({ who, product }, vocabulary) => [
    ...whoFaults(who, vocabulary),
    ...productTestFaults(product, vocabulary.attributes, ['product']),
  ],
  test({ who, product }, context) {
    const meant = personasMeant(who, context)
    if (meant.length === 0) return [untested]
    return meant.flatMap(({ persona, ranking }) =>
      ranking.flatMap(({ row, alternative }) => {
        const { truth } = ask(product, sheetAt(context.snapshot, row), 'gate')
        if (truth === 'false') return []
        const detail = truth === 'true' ? 'Is shown it.' : 'Is shown it, and the facts leave open what it is.'
        return [failure(detail, persona.id, alternative)]
      }),
    )
  },
} satisfies PolicyKind<NeverShows>

/** What names those it speaks of, and the names. */
function namedIn(who: Who): readonly [part: string, named: readonly string[]] {
  const [first = [PERSONAS, []]] = Object.entries(who)
  return first
}

function whoFaults(who: Who, { slots, personas }: Vocabulary): readonly NameFault[] {
  const [part, named] = namedIn(who)
  const path = ['who', part]
  if (part === PERSONAS) return unknownNames('a persona', { named, known: personas, path })
  const sensitive = sensitiveSlots(slots)
  const slot = sensitive.find(({ id }) => id === part)
  return slot === undefined
    ? [unknownName('a slot', idsOf(sensitive), path)]
    : unknownNames(`a ${slot.named}`, { named, known: optionsIn(slot), path })
}

/** A persona who would rather not say may have meant any option, so each option means it too. */
function personasMeant(who: Who, context: PolicyContext): readonly RankedPersona[] {
  const [slot, oneOf] = namedIn(who)
  if (slot === PERSONAS) return personasNamed(context, oneOf)
  const { catalog } = context.snapshot
  return context.personas.filter(({ persona }) => holds({ slot, oneOf }, persona.request.profile, catalog))
}
