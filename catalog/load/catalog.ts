import type { Attribute } from '../ledger/attribute.js'
import type { AvailabilityPolicy } from '../ledger/availability.js'
import { canonicalFiles, filesOf, type VersionTexts } from './canonical.js'
import type { Criterion, WeightSet } from '../measures/criterion.js'
import { isRepeatable, type Classes, type Evidence, type EvidenceId } from '../ledger/evidence.js'
import { withDefaultMessages } from './default-messages.js'
import { isRecalled, type AttributeId, type Fact } from '../ledger/fact.js'
import type { FaqEntry } from '../text/faq.js'
import { catalogFilesSchema, messageFiles, supportOf, type CatalogFiles, type Support } from './files.js'
import { FEED_LABEL, isFeed } from '../ledger/feed.js'
import { DEFAULT_LOCALE, type Locale } from '../text/locales.js'
import { interestMessage, speakerMessage } from '../text/messages-in-place-of-data.js'
import type { Advice, Caution } from '../gates/notice.js'
import type { Product } from '../ledger/product.js'
import { sortedBy } from '../support/order.js'
import type { Quiz } from '../quiz/quiz.js'
import type { Roles } from '../ledger/roles.js'
import { slotsOf, type ProfileSlot } from '../profile/slot.js'
import { upgraded } from './old-form.js'
import type { Recall } from '../gates/recall.js'
import type { Rule } from '../gates/rule.js'
import { recalled } from './recalled.js'
import { allAttributes } from './all-attributes.js'
import type { Taxonomy } from '../profile/taxonomy.js'
import { idOf } from '../ledger/value.js'
import { withoutSchemaKeys } from './schema-key.js'
import { feedProblems, withoutFeed } from './feed.js'
import { shapeProblem } from './shape-problem.js'
import { writtenOut } from './short-form.js'
import { misfits, validate, type DataProblem } from './validate/index.js'
import { own } from '../support/own.js'

export type Messages = ReadonlyMap<string, string>

/** Everything one site compares, linked and checked: facts with their evidence, rules, criteria and words. */
export interface Catalog {
  readonly id: string
  readonly currency: string
  readonly region: string | null
  /** What a shopper may say. */
  readonly slots: readonly ProfileSlot[]
  readonly taxonomy: Taxonomy
  readonly attributes: ReadonlyMap<AttributeId, Attribute>
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>
  readonly products: readonly Product[]
  readonly rules: readonly Rule[]
  /** What the shop has taken back. */
  readonly recalls: readonly Recall[]
  readonly cautions: readonly Caution[]
  readonly advice: readonly Advice[]
  readonly criteria: readonly Criterion[]
  readonly weights: WeightSet
  readonly quiz: Quiz
  readonly faq: readonly FaqEntry[]
  readonly messages: ReadonlyMap<Locale, Messages>
  readonly card: readonly AttributeId[]
  readonly support: readonly Support[]
  readonly missing: readonly AttributeId[]
  readonly roles: Roles
  readonly availability?: AvailabilityPolicy | undefined
  readonly unitPriceBase?: string | undefined
  readonly certainty: { readonly clear: number; readonly likely: number }
  readonly classes: Classes
  readonly forTheRecord: readonly AttributeId[]
}

/** Thrown with every fault found, each naming file, place, and what mends it. */
export class CatalogError extends Error {
  constructor(readonly problems: readonly DataProblem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'CatalogError'
  }
}

/** One line that says a fault. */
export const problemLine = ({ file, at, problem, fix }: DataProblem): string => {
  const name = file.includes('.') && !file.startsWith('messages.') ? file : `${file}.json`
  return `${name}: ${at}: ${problem} ${fix}`
}

/**
 * Checks the files of a catalogue, with the sentences of every catalogue where it has none of its own, and links them.
 * Throws a `CatalogError`.
 */
export function readCatalog(raw: Readonly<Record<string, unknown>>): {
  catalog: Catalog
  files: CatalogFiles
} {
  const given = withoutSchemaKeys(raw)
  const faults = feedProblems(given)
  if (faults.length > 0) throw new CatalogError([...faults, ...shapeProblems(writtenOut(withoutFeed(given)))])
  const files = withDefaultMessages(parsed(writtenOut(given)))
  const problems = validate(files)
  if (problems.length > 0) throw new CatalogError(problems)
  return { catalog: link(canonicalFiles(files)), files }
}

/**
 * Checks some products by themselves: what they state against the rest of the catalogue, whose files are given with them.
 * What the catalogue as a whole must have is not asked.
 *
 * @throws {CatalogError} with every fault of the products
 */
export function checkProducts(raw: Readonly<Record<string, unknown>>): {
  readonly files: CatalogFiles
  /** The catalogue with these products alone. */
  readonly catalog: Catalog
} {
  const files = withDefaultMessages(parsed(raw))
  const problems = misfits(files)
  if (problems.length > 0) throw new CatalogError(problems)
  return { files, catalog: link(canonicalFiles(files)) }
}

/**
 * Links version texts, of this build or an older one. They may come from different days: what one has and no other uses
 * is no fault then.
 */
export function readVersions(texts: VersionTexts): Catalog {
  const files = parsed(upgraded(filesOf(texts)))
  const problems = misfits(files)
  if (problems.length > 0) throw new CatalogError(problems)
  return link(canonicalFiles(files))
}

function parsed(raw: Readonly<Record<string, unknown>>): CatalogFiles {
  const { data } = catalogFilesSchema.safeParse(raw)
  if (data !== undefined) return data
  throw new CatalogError(shapeProblems(raw))
}

const shapeProblems = (raw: Readonly<Record<string, unknown>>): readonly DataProblem[] =>
  catalogFilesSchema.safeParse(raw).error?.issues.map((issue) => shapeProblem(issue, raw)) ?? []

function link(files: CatalogFiles): Catalog {
  return recalled(linkFiles(files), files.recalls)
}

function linkFiles(files: CatalogFiles): Catalog {
  const evidence = linkEvidence(files)
  const cited = <T extends { readonly evidence: readonly EvidenceId[] }>(owner: T) => ({
    ...owner,
    evidence: owner.evidence.map((id) => evidenceById(evidence, id)),
  })
  return {
    ...files.catalog,
    support: supportOf(files.catalog.support),
    slots: slotsOf(files),
    taxonomy: files.taxonomy,
    attributes: allAttributes(files),
    evidence,
    products: linkProducts(files, evidence),
    rules: files.rules.map(cited),
    recalls: [],
    cautions: files.cautions.map(cited),
    advice: files.advice.map(cited),
    criteria: files.criteria,
    weights: files.weights,
    quiz: files.quiz,
    faq: files.faq.map(({ own, ...entry }) => ({
      ...cited(entry),
      own: own?.map((id) => evidenceById(evidence, id)),
    })),
    messages: linkMessages(files),
  }
}

function linkMessages(files: CatalogFiles): Catalog['messages'] {
  return new Map(
    messageFiles(files).map(({ locale, messages }) => {
      const feeds = locale === DEFAULT_LOCALE ? {} : feedMessages(files)
      return [locale, new Map(Object.entries({ ...feeds, ...messages }))]
    }),
  )
}

/** What feeds are called where their own names are not of the default locale. */
function feedMessages({ publications }: CatalogFiles): Readonly<Record<string, string>> {
  const feeds = Object.entries(publications).filter(([id]) => isFeed(id))
  return Object.fromEntries(
    feeds.flatMap(([id, { label }]) => [
      [speakerMessage(id), label === FEED_LABEL ? feedInGerman.label : label],
      [interestMessage(id), feedInGerman.interest],
    ]),
  )
}

const feedInGerman = { label: 'die eigene Liste des Shops', interest: 'verkauft das Produkt' }

function linkEvidence(files: CatalogFiles): ReadonlyMap<EvidenceId, Evidence> {
  const linked = Object.entries(files.evidence).map(([id, entry]): [EvidenceId, Evidence] => {
    const publication = own(files.publications, entry.publication)
    if (publication === undefined) throw new Error(`publication ${entry.publication} is missing`)
    const repeatable = isRepeatable(entry.class, files.catalog.classes)
    return [id, { ...entry, id, repeatable, publication: { ...publication, id: entry.publication } }]
  })
  return new Map(linked)
}

function linkProducts(files: CatalogFiles, evidence: ReadonlyMap<EvidenceId, Evidence>): readonly Product[] {
  return files.products.map((product) => {
    const inherited = product.facts
      .filter(({ attribute }) => attribute === files.catalog.roles.category)
      .flatMap(({ value }) => own(files.categories, idOf(value))?.facts ?? [])
    return { ...product, facts: [...product.facts, ...inherited].map((fact) => linkFact(fact, evidence)) }
  })
}

function linkFact(
  { evidence: ids, validUntil, ...fact }: CatalogFiles['products'][number]['facts'][number],
  evidence: ReadonlyMap<EvidenceId, Evidence>,
): Fact {
  const cited = ids.map((id) => evidenceById(evidence, id))
  const [first, ...rest] = [...sortedBy(cited, ({ id }) => id)].sort(
    (a, b) => Number(isRecalled(a)) - Number(isRecalled(b)) || b.confidence - a.confidence,
  )
  if (first === undefined) throw new Error(`a fact of ${fact.attribute} cites nothing`)
  return { ...fact, until: validUntil, evidence: [first, ...rest] }
}

function evidenceById(evidence: ReadonlyMap<EvidenceId, Evidence>, id: EvidenceId): Evidence {
  const found = evidence.get(id)
  if (found === undefined) throw new Error(`evidence ${id} is missing`)
  return found
}
