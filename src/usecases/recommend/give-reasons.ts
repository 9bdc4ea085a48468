import { attributeNamed, type Ground, quotable, scalarsOf } from '#catalog'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import type { PosedProblem } from './build-problem.js'
import type { EvidenceBook } from './evidence-book.js'
import type { Phrase } from '../language/phrase.js'
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

type Weighed = Ground & { readonly criterion: string | null; readonly part: number }

/** Two or three reasons for, and one against: the largest parts of the score, and of what is missing from it. */
export function giveReasons(
  snapshot: Snapshot,
  posed: PosedProblem,
  row: number,
  phrase: Phrase,
  book: EvidenceBook,
): readonly Reason[] {
  const grounds = weighedGrounds(posed, row)
  const strongest = grounds.filter(({ kind, part }) => kind === 'for' && part > 0).slice(0, FOR_MAX)
  const stated = supports(snapshot, row, phrase).slice(0, Math.max(0, FOR_MIN - strongest.length))
  const weakest = grounds.filter(({ kind }) => kind === 'against').slice(0, AGAINST_MAX)
  const missing = weakest.length > 0 ? [] : missingFacts(snapshot, row).slice(0, 1)
  return [...strongest, ...stated, ...weakest, ...missing].map(
    ({ kind, criterion, message, values, evidence }) => ({
      kind,
      criterion,
      text: phrase(message, values),
      evidence: book.cite(evidence),
    }),
  )
}

function weighedGrounds({ problem, profile, measures }: PosedProblem, row: number): readonly Weighed[] {
  return measures
    .flatMap((measure, j) =>
      measure.grounds(profile, row).map((one) => ({
        ...one,
        criterion: measure.criterion.id,
        part: (problem.weights[j] ?? 0) * one.impact,
      })),
    )
    .sort((a, b) => b.part - a.part)
}

/** Facts worth saying for a product although no criterion weighs them for this profile. */
function supports(snapshot: Snapshot, row: number, phrase: Phrase): readonly Weighed[] {
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
    return [statedFact('for', `support.${id}`, values, [evidence])]
  })
}

function missingFacts(snapshot: Snapshot, row: number): readonly Weighed[] {
  const sheet = sheetAt(snapshot, row)
  const unknown = snapshot.catalog.missing.filter((id) => sheet.resolved(id, 'show').kind === 'unknown')
  return unknown.map((id) => statedFact('against', 'reason.missing', { attribute: attributeLabel(id) }, []))
}

function statedFact(
  kind: Ground['kind'],
  message: string,
  values: Ground['values'],
  evidence: Ground['evidence'],
): Weighed {
  return { kind, message, values, evidence, impact: 0, part: 0, scope: null, criterion: null }
}
