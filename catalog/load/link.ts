import { isRepeatable, type Evidence, type EvidenceId } from '../ledger/evidence.js'
import { isRecalled, type Fact } from '../ledger/fact.js'
import { FEED_LABEL, isFeed } from '../ledger/feed.js'
import type { Product } from '../ledger/product.js'
import { idOf } from '../ledger/value.js'
import { slotsOf } from '../profile/slot.js'
import { sortedBy } from '../support/order.js'
import { own } from '../support/own.js'
import { DEFAULT_LOCALE } from '../text/locales.js'
import { interestMessage, speakerMessage } from '../text/messages-in-place-of-data.js'
import { allAttributes } from './all-attributes.js'
import type { Catalog } from './catalog.js'
import { messageFiles, supportOf, type CatalogFiles } from './files.js'
import { recalled } from './recalled.js'

/** Links checked files, and takes out what they recall. */
export function link(files: CatalogFiles): Catalog {
  return recalled(linkFiles(files, linkEvidence(files)), files.recalls)
}

/** Links checked files; `evidence` is all that they may cite. */
export function linkFiles(files: CatalogFiles, evidence: Catalog['evidence']): Catalog {
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

export function linkEvidence(files: CatalogFiles): ReadonlyMap<EvidenceId, Evidence> {
  const linked = Object.entries(files.evidence).map(([id, entry]): [EvidenceId, Evidence] => {
    const publication = own(files.publications, entry.publication)
    if (publication === undefined) throw new Error(`publication ${entry.publication} is missing`)
    const repeatable = isRepeatable(entry.class, files.catalog.classes)
    return [id, { ...entry, id, repeatable, publication: { ...publication, id: entry.publication } }]
  })
  return new Map(linked)
}

export function linkProducts(
  files: CatalogFiles,
  evidence: ReadonlyMap<EvidenceId, Evidence>,
): readonly Product[] {
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
