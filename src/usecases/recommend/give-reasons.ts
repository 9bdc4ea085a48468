import { type Argument, attributeNamed, quotable, scalarsOf } from '#catalog'
import { sheetAt } from '../../snapshot/snapshot.js'
import type { Answering } from './answering.js'
import { attributeLabel, sayValue } from '../language/say-value.js'

export interface Reason {
  readonly kind: 'for' | 'against'
  /** Null where the reason is a stated or missing fact that no criterion weighs. */
  readonly criterion: string | null
  readonly text: string
  readonly evidence: readonly string[]
}

const FOR_MAX = 3
const FOR_MIN = 2
const AGAINST_MAX = 1

type Weighed = Argument & { readonly criterion: string | null; readonly part: number }

/** Two or three reasons for, and one against: the largest parts of the score, and of what is missing from it. */
export function giveReasons(answering: Answering, row: number): readonly Reason[] {
  const { phrase, book } = answering
  const weighed = weighedArguments(answering, row)
  const strongest = weighed.filter(({ kind, part }) => kind === 'for' && part > 0).slice(0, FOR_MAX)
  const stated = supports(answering, row).slice(0, Math.max(0, FOR_MIN - strongest.length))
  const weakest = weighed.filter(({ kind }) => kind === 'against').slice(0, AGAINST_MAX)
  const missing = weakest.length > 0 ? [] : missingFacts(answering, row).slice(0, 1)
  return [...strongest, ...stated, ...weakest, ...missing].map(
    ({ kind, criterion, message, values, evidence }) => ({
      kind,
      criterion,
      text: phrase(message, values),
      evidence: book.cite(evidence),
    }),
  )
}

function weighedArguments({ posed }: Answering, row: number): readonly Weighed[] {
  return posed.problem.columns
    .flatMap(({ criterion, weight, argumentsFor }) =>
      argumentsFor(row).map((one) => ({ ...one, criterion, part: weight * one.impact })),
    )
    .sort((a, b) => b.part - a.part)
}

/** Facts worth saying for a product although no criterion weighs them for this profile. */
function supports({ snapshot, phrase }: Answering, row: number): readonly Weighed[] {
  const { catalog } = snapshot
  const sheet = sheetAt(snapshot, row)
  return catalog.support.flatMap((id) => {
    const attribute = attributeNamed(catalog, id)
    const { value: stated, facts, contested, estimated } = sheet.shown(id)
    const [fact] = facts
    if (fact === undefined || stated === null || contested || estimated) return []
    const [evidence] = fact.evidence
    const value = scalarsOf(stated).map((one) => sayValue(one, attribute, phrase))
    const values = { value, speaker: phrase.speaker(evidence.publication), quote: quotable(evidence) ?? '' }
    return [statedFact({ kind: 'for', message: `support.${id}`, values, evidence: [evidence] })]
  })
}

function missingFacts({ snapshot }: Answering, row: number): readonly Weighed[] {
  const sheet = sheetAt(snapshot, row)
  const unknown = snapshot.catalog.missing.filter((id) => sheet.resolved(id, 'show').kind === 'unknown')
  return unknown.map((id) =>
    statedFact({
      kind: 'against',
      message: 'reason.missing',
      values: { attribute: attributeLabel(id) },
      evidence: [],
    }),
  )
}

function statedFact(said: Pick<Weighed, 'kind' | 'message' | 'values' | 'evidence'>): Weighed {
  return { ...said, impact: 0, part: 0, scope: null, criterion: null }
}
