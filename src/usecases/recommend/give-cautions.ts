import {
  attributeNamed,
  type Catalog,
  type Caution,
  confidenceOf,
  type Evidence,
  evidenceIn,
  type Fact,
  holds,
  isAlways,
  isReported,
  type Look,
  namedIn,
  optionLabel,
  type PhraseValue,
  type Profile,
  slotWith,
} from '#catalog'
import type { CompiledCaution } from '../../snapshot/snapshot.js'
import type { Telling } from './answering.js'
import { sayStatements } from '../language/say-value.js'

export interface CautionText {
  readonly id: string
  readonly text: string
  /** True when it rests on a statement that is not sure, or that nobody outside can look up. */
  readonly reported: boolean
  readonly evidence: readonly string[]
}

/** What a shopper should know before using a product that no gate excludes. */
export function giveCautions(
  { snapshot: { catalog, cautions }, phrase, book }: Telling,
  profile: Profile,
  row: number,
): readonly CautionText[] {
  return ownFirst(cautions).flatMap(({ caution, looks }) => {
    const looked = looks[row]
    if (!looked || !holds(caution.applies, profile, catalog)) return []
    const facts = looked.flatMap((look) => look.facts)
    const values = { statements: sayStatements(facts, phrase), used: sayNamed(caution, profile, catalog) }
    return {
      id: caution.id,
      text: phrase(`caution.${caution.id}`, values),
      reported: isDoubtful(looked, catalog) || isHearsay(caution.evidence),
      evidence: book.cite([...caution.evidence, ...evidenceIn(facts)]),
    }
  })
}

/** Whether a caution for something that the shopper named stands beside a product. */
export const isCautionedAgainst = (
  { snapshot: { catalog, cautions } }: Telling,
  profile: Profile,
  row: number,
): boolean =>
  cautions.some(
    ({ caution: { applies }, looks }) =>
      looks[row] && holds(applies, profile, catalog) && namedIn(applies, profile).length > 0,
  )

/** What concerns this shopper stands before what is said to everybody. */
const ownFirst = (cautions: readonly CompiledCaution[]): readonly CompiledCaution[] => [
  ...cautions.filter(({ caution }) => !isAlways(caution.applies)),
  ...cautions.filter(({ caution }) => isAlways(caution.applies)),
]

/** What the shopper named of what the caution is about. */
function sayNamed({ applies }: Caution, profile: Profile, { slots }: Catalog): PhraseValue {
  return namedIn(applies, profile).flatMap(({ slot, option }) => {
    const declared = slotWith(slots, slot)
    return declared === undefined ? [] : { label: optionLabel(declared, option) }
  })
}

/** Nothing that could be looked up says why it is a caution at all. */
const isHearsay = (evidence: readonly Evidence[]): boolean =>
  evidence.length > 0 && evidence.every(isReported)

function isDoubtful(looks: readonly Look[], catalog: Catalog): boolean {
  const sure = (attribute: string, fact: Fact): boolean =>
    confidenceOf(fact) >= attributeNamed(catalog, attribute).show && !fact.evidence.every(isReported)
  const facts = looks.flatMap((look) => look.facts.map((fact) => ({ fact, attribute: look.attribute })))
  return facts.length > 0 && !facts.some(({ fact, attribute }) => sure(attribute, fact))
}
