import { claimsOn, type GateKind, type Locale, type WeightsFit } from '#catalog'
import { weightsFitOf } from '../../snapshot/fitted-weights.js'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import { describeFacts, type DescribedFact } from './describe-facts.js'
import { openEvidenceBook, type EvidenceBook, type ShownEvidence } from '../recommend/evidence-book.js'
import { phraseFor, type Phrase } from '../language/phrase.js'
import {
  findGaps,
  gapStatuses,
  type Findings,
  type Gap,
  type GapEffect,
  type GapStatus,
} from './find-gaps.js'
import { openMeasures } from './uses.js'

export interface DescribedGap {
  readonly productId: string
  readonly name: string
  readonly attribute: string
  readonly label: string
  /** True for what a product claims of an option of a slot. */
  readonly claim: boolean
  readonly status: GapStatus
  readonly effect: GapEffect
  readonly gates: readonly { readonly gate: string; readonly kind: GateKind; readonly closes: boolean }[]
  readonly criteria: readonly { readonly criterion: string; readonly known: boolean }[]
  readonly cautions: readonly string[]
  readonly shown: boolean
  /** What is recorded all the same. */
  readonly facts: readonly DescribedFact[]
}

export interface Coverage {
  readonly criterion: string
  readonly label: string
  readonly weighed: boolean
  readonly known: number
}

export interface CatalogCheck {
  readonly summary: {
    readonly products: number
    readonly facts: number
    readonly known: number
    readonly gaps: Readonly<Record<GapStatus, number>>
    readonly criteria: readonly Coverage[]
  }
  readonly gaps: readonly DescribedGap[]
  readonly evidence: Readonly<Record<string, ShownEvidence>>
  /** After which the next page starts; null on the last page. */
  readonly next: string | null
  readonly meta: Pick<Snapshot['versions'], 'catalogVersion' | 'weightsVersion' | 'rulesVersion'> & {
    readonly date: string
    readonly weightsFit: WeightsFit | null
  }
}

interface Page {
  readonly limit: number
  readonly after: string | null
  /** Gaps of this status only. */
  readonly status?: GapStatus | undefined
}

/** What is not known of the products, and what comes of it: nothing private, and no statement without its evidence. */
export function checkCatalog(
  snapshot: Snapshot,
  { limit, after, status }: Page,
  locale: Locale,
): CatalogCheck {
  const { catalog, date, versions } = snapshot
  const phrase = phraseFor(catalog, locale)
  const book = openEvidenceBook(phrase)
  const findings = findGaps(snapshot)
  const wanted = findings.gaps.filter(
    (gap) => (status === undefined || gap.status === status) && (after === null || gap.key > after),
  )
  const page = wanted.slice(0, limit)
  const { catalogVersion, weightsVersion, rulesVersion } = versions
  return {
    summary: summarise(snapshot, findings, phrase),
    gaps: page.map((gap) => describeGap(snapshot, gap, phrase, book)),
    evidence: book.cited(),
    next: wanted.length > limit ? (page.at(-1)?.key ?? null) : null,
    meta: { catalogVersion, weightsVersion, rulesVersion, date, weightsFit: weightsFitOf(snapshot) },
  }
}

function summarise(
  snapshot: Snapshot,
  { gaps, looked, data }: Findings,
  phrase: Phrase,
): CatalogCheck['summary'] {
  const { catalog } = snapshot
  const count = (status: GapStatus): number => gaps.filter((gap) => gap.status === status).length
  return {
    products: catalog.products.length,
    facts: looked,
    known: looked - gaps.length,
    gaps: Object.fromEntries(gapStatuses.map((status) => [status, count(status)])) as Record<
      GapStatus,
      number
    >,
    criteria: openMeasures(snapshot).map((measure) => ({
      criterion: measure.criterion.id,
      label: phrase.label(`label.criterion.${measure.criterion.id}`),
      weighed: (catalog.weights.weights[measure.criterion.id] ?? 0) > 0,
      known: data.get(measure)?.filter(Boolean).length ?? 0,
    })),
  }
}

function describeGap(snapshot: Snapshot, gap: Gap, phrase: Phrase, book: EvidenceBook): DescribedGap {
  const { row, attribute, status, effect, gates, criteria, uses } = gap
  const sheet = sheetAt(snapshot, row)
  const claimed = claimsOn(snapshot.catalog.slots).get(attribute.id)
  return {
    productId: sheet.product.id,
    name: sheet.product.name,
    attribute: attribute.id,
    label: labelOf(attribute.id, claimed, phrase),
    claim: claimed !== undefined,
    status,
    effect,
    gates: gates.map(({ gate, closes }) => ({ gate: gate.id, kind: gate.kind, closes })),
    criteria: criteria.map(({ id, known }) => ({ criterion: id, known })),
    cautions: uses.cautions,
    shown: uses.shown,
    facts: status === 'not-stated' ? [] : describeFacts(sheet, attribute, snapshot.date, book),
  }
}

/** The claims on an option of a slot are called by its name. */
function labelOf(attribute: string, claimed: string | undefined, phrase: Phrase): string {
  const own = claimed ?? `label.attribute.${attribute}`
  return phrase.has(own) ? phrase.label(own) : attribute
}
