import { breaches, wordingRules, type WordingRule } from '../../text/wording.js'
import type { FaultCode } from '../faults.js'
import type { FeedFormat, ImportTerms, NewCategory, TermsOfAttribute } from '../feed.js'
import { plainWords } from '../mapping/plain-words.js'
import { slugOf } from '../normalise/slug.js'
import { told, type Cells } from './cells.js'
import { choiceIn } from './values.js'

const NEW_MAX = 300
const LABEL_MAX = 100

const none = new Set(
  'uncategorized|unkategorisiert|non classe|sin categoria|senza categoria|bez kategorii|без категории|без категорії|home|root|all|nezarazeno|geen categorie'.split(
    '|',
  ),
)

/** Finds the kind of a product in the vocabulary, and makes a new value of a kind that it does not have. */
export class Categories {
  readonly #terms: ImportTerms
  readonly #rules: readonly WordingRule[]
  readonly #splitsAtComma: boolean
  readonly #made = new Map<string, NewCategory>()
  readonly #attribute: TermsOfAttribute | undefined

  constructor(terms: ImportTerms, format: FeedFormat) {
    this.#terms = terms
    const attribute = terms.attributes[terms.category]
    this.#attribute = attribute && { ...attribute, vocabulary: attribute.vocabulary ?? [] }
    this.#rules = wordingRules(terms.wording)
    this.#splitsAtComma = format === 'woocommerce-csv'
  }

  made = (): readonly NewCategory[] => [...this.#made.values()]

  /** The id of the first kind that a row names. */
  of(cells: Cells): string | undefined {
    const attribute = this.#attribute
    if (attribute === undefined) return undefined
    for (const { text, column } of cells.all('category')) {
      const isList = this.#splitsAtComma || /x y z/.test(plainWords(column))
      const label = kindIn(text, isList)
      if (label === undefined) continue
      const words = plainWords(label)
      const known = this.#made.get(words)?.id ?? choiceIn(label, attribute, this.#terms)
      return known ?? this.#make(label, column, cells)
    }
    return undefined
  }

  #make(label: string, column: string, cells: Cells): string | undefined {
    const fault = this.#faultOf(label)
    if (fault !== undefined) {
      cells.tell(fault.code, column, fault.reason)
      return undefined
    }
    const id = this.#freeId(slugOf(label))
    this.#made.set(plainWords(label), { id, label })
    return id
  }

  /** Why a label makes no kind of its own. */
  #faultOf(label: string): { readonly code: FaultCode; readonly reason: string } | undefined {
    const [broken] = breaches(label, this.#rules, false)
    if (broken !== undefined)
      return {
        code: 'words-not-allowed',
        reason: `${told(label)} breaks the rule ${broken.id}: ${broken.why}`,
      }
    if (label.length > LABEL_MAX)
      return { code: 'not-in-vocabulary', reason: `${told(label)} is too long for a kind.` }
    return this.#made.size < NEW_MAX
      ? undefined
      : { code: 'too-many-categories', reason: `There are ${NEW_MAX} new kinds already.` }
  }

  /** A value of any vocabulary has one label, so a new one has an id of its own among all of them. */
  #freeId(slug: string): string {
    const taken = new Set([
      ...Object.keys(this.#terms.labels),
      ...this.made().map(({ id }) => id),
      'yes',
      'no',
    ])
    for (let i = 1; ; i++) {
      const id = i === 1 ? slug : `${slug}-${i}`
      if (!taken.has(id)) return id
    }
  }
}

/** The last part of the first path of a cell: `Skin > Serums` is `Serums`. A number names no kind. */
function kindIn(text: string, isList: boolean): string | undefined {
  const paths = isList ? text.split(/(?<!\\),/) : [text]
  return paths.map(endOf).find((kind) => kind !== undefined)
}

function endOf(path: string): string | undefined {
  const parts = path
    .replace(/\\,/g, ',')
    .split(/\s*(?:>|»|›|\||::|\s\/\s|&gt;)\s*/)
    .map((part) => part.trim().replaceAll('&amp;', '&'))
    .filter((part) => part !== '' && !none.has(plainWords(part)))
  const last = parts.at(-1)
  return last === undefined || !/\p{L}/u.test(last) ? undefined : last
}
