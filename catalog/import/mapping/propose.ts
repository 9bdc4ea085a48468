import type { FeedFormat, ImportTerms, Mapping } from '../feed.js'
import { saysYesOrNo } from '../normalise/flag.js'
import { isCurrency } from '../normalise/money.js'
import { plainWords } from './plain-words.js'
import { synonymsOf, type Synonym } from './synonyms.js'
import type { Known } from './targets.js'

/** What a column becomes, and how good a place it is for that: 0 is the best. */
export interface Placed {
  readonly target: string
  readonly rank: number
}

export interface Columns {
  readonly placeOf: (column: string) => Placed | null
  /** The mapping of every column that was asked for. */
  readonly mapping: () => Mapping
  /** Columns that the caller or an earlier import mapped to something, and that were never asked for. */
  readonly missing: () => readonly string[]
}

interface Proposal {
  readonly terms: ImportTerms
  readonly format: FeedFormat
  readonly given: Mapping
  /** What an earlier import made of its columns: of a column that this file does not have it keeps nothing from another. */
  readonly saved: Mapping
  /** The columns of the first rows with the values that stand in them. */
  readonly seen: ReadonlyMap<string, readonly string[]>
}

/** Of these the first column that says something is taken; of all others the best column alone, said or not. */
const filledFromSeveral: readonly string[] = [
  ...[
    'id',
    'sku',
    'name',
    'brand',
    'description',
    'image',
    'url',
    'gtin',
    'category',
    '@handle',
    '@group',
    '@published',
  ],
]

/**
 * What each column becomes: what the caller says, or what an earlier import made of it; else an attribute of the catalogue of that name; else the value of an
 * attribute, where the cells say yes or no; else what shops call it elsewhere; else nothing.
 */
export function proposeColumns(proposal: Proposal): Columns {
  const placed = new Map<string, Placed | null>()
  const takers = new Map<string, string>()
  const { given, saved, seen } = proposal
  const known = Object.entries(saved).filter(([column]) => seen.has(column))
  for (const target of [...Object.values(given), ...known.map(([, one]) => one)])
    if (target !== null) takers.set(target, '')
  const options = [...seen.keys()].flatMap((column) =>
    placesFor(column, proposal).map((place) => ({ column, ...place })),
  )
  for (const { column, target, rank } of options.sort((a, b) => a.rank - b.rank))
    take(column, { target, rank })
  return {
    placeOf(column) {
      if (!placed.has(column)) for (const place of placesFor(column, proposal)) take(column, place)
      if (!placed.has(column)) placed.set(column, null)
      return placed.get(column) ?? null
    },
    mapping: () => Object.fromEntries([...placed].map(([column, place]) => [column, place?.target ?? null])),
    missing: () =>
      Object.entries({ ...saved, ...given }).flatMap(([column, target]) =>
        target === null || placed.has(column) ? [] : [column],
      ),
  }

  function take(column: string, place: Placed): void {
    if (placed.has(column)) return
    const isGiven = Object.hasOwn(given, column) || Object.hasOwn(saved, column)
    const taker = takers.get(place.target)
    const isFree =
      taker === undefined || filledFromSeveral.includes(place.target) || isList(place.target, proposal.terms)
    if (!isGiven && !isFree) return
    placed.set(column, place)
    if (!isGiven) takers.set(place.target, column)
  }
}

const isList = (target: string, { attributes }: ImportTerms): boolean =>
  (Object.hasOwn(attributes, target) && attributes[target]?.type === 'choices') || target.includes('=')

function placesFor(column: string, { terms, format, given, saved, seen }: Proposal): readonly Placed[] {
  const said = [given, saved].find((one) => Object.hasOwn(one, column))?.[column]
  if (said !== undefined) return said === null ? [] : [{ target: said, rank: -1 }]
  const samples = seen.get(column) ?? []
  if (isOfOtherCurrency(column, terms)) return []
  const [words, ...looser] = namesOf(column)
  return [words, ...looser].flatMap((name, distance) => {
    const own = ownTarget(name, terms)
    const flag = own === undefined ? flagTarget(name, samples, terms) : undefined
    const elsewhere = synonymsOf(name)
      .filter((synonym) => isFor(synonym, format))
      .map(({ target, rank }) => ({ target, rank: rank + distance * 1000 }))
    const first = own ?? flag
    return first === undefined ? elsewhere : [{ target: first, rank: distance * 1000 }, ...elsewhere]
  })
}

const PRICE_IN = /^(.*\p{L}.*?)[\s_(/[.-]+(\p{Lu}{3}|\p{Ll}{3})[)\]]?$/u

/** The name before a currency and the currency, of `price_eur` and `Price (EUR)`. */
function currencyIn(column: string): { readonly name: string; readonly currency: string } | undefined {
  const [, name, letters = ''] = PRICE_IN.exec(column.trim()) ?? []
  const currency = letters.toUpperCase()
  return name !== undefined && isCurrency(currency) ? { name, currency } : undefined
}

/** Whether a price stands in a column that is said to be in another currency than the catalogue. */
function isOfOtherCurrency(column: string, { currency }: ImportTerms): boolean {
  const found = currencyIn(column)
  if (found === undefined || found.currency === currency) return false
  return synonymsOf(plainWords(found.name)).some(({ target }) => moneyTargets.includes(target))
}

const moneyTargets: readonly Known[] = ['price', 'sale_price', '@compare_at']
const onlyOfWoo: readonly Known[] = ['@type', '@visibility']

const isFor = ({ target }: Synonym, format: FeedFormat): boolean =>
  !onlyOfWoo.includes(target) || format === 'woocommerce-csv'

/** The name of a column as words, and what may be left off of it: brackets, a unit, what it is part of. */
function namesOf(column: string): readonly [string, ...string[]] {
  const whole = plainWords(column)
  const bare = plainWords(column.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
  const afterColon = column.includes(': ') ? plainWords(column.slice(column.indexOf(': ') + 2)) : whole
  const inside = bare.replace(
    /^(g|c|product|item|offers?|variants?|node|data|fields|attributes?|pa|schema) /,
    '',
  )
  const priced = plainWords(currencyIn(column)?.name ?? '')
  return [
    whole,
    ...new Set([bare, afterColon, inside, priced].filter((name) => name !== whole && name !== '')),
  ]
}

/** The attribute whose id or label the words are. */
function ownTarget(words: string, { attributes, attributeLabels, fields }: ImportTerms): string | undefined {
  const taken = Object.entries(fields).map(([, attribute]) => attribute)
  return Object.keys(attributes).find(
    (id) =>
      !taken.includes(id) &&
      (plainWords(id) === words || (attributeLabels[id] ?? []).some((label) => plainWords(label) === words)),
  )
}

/** `skin=dry` for a column `Dry` that says yes or no, where `dry` is a value of the attribute `skin`. */
function flagTarget(words: string, samples: readonly string[], terms: ImportTerms): string | undefined {
  if (samples.length === 0 || !samples.every(saysYesOrNo)) return undefined
  const common = Object.values(terms.fields)
  const found = Object.entries(terms.attributes).flatMap(([id, { type, vocabulary = [] }]) =>
    !common.includes(id) && (type === 'choices' || type === 'choice')
      ? vocabulary
          .filter((value) =>
            [value, ...(terms.labels[value] ?? [])].some((called) => plainWords(called) === words),
          )
          .map((value) => `${id}=${value}`)
      : [],
  )
  return found[0]
}
