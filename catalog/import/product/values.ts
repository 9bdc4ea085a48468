import type { FeedValue, TermsOfAttribute } from '../feed.js'
import { plainWords } from '../mapping/plain-words.js'
import { flagOf } from '../normalise/flag.js'
import { moneyOf } from '../normalise/money.js'
import { quantityIn } from '../normalise/quantity.js'
import type { Cell, Cells } from './cells.js'
import { moneyFault, type PriceTerms } from './prices.js'

export interface ValueTerms extends PriceTerms {
  readonly labels: Readonly<Record<string, readonly string[]>>
}

/** What the cells state of one attribute, in its type, its unit and its vocabulary; undefined where they state nothing. */
export function valueOf(
  attribute: TermsOfAttribute,
  stated: readonly Cell[],
  cells: Cells,
  terms: ValueTerms,
): FeedValue | undefined {
  const [cell] = stated
  if (cell === undefined) return undefined
  switch (attribute.type) {
    case 'text':
      return cell.text
    case 'flag':
      return cells.readOr(flagOf(cell.text), 'flag-not-read', cell, 'is no yes and no no')
    case 'number':
      return numberIn(attribute, cell, cells)
    case 'money':
      return moneyIn(cell, cells, terms)
    case 'choice':
      return cells.readOr(
        choiceIn(cell.text, attribute, terms),
        'not-in-vocabulary',
        cell,
        'is no value of the attribute',
      )
    case 'choices':
      return choicesIn(attribute, stated, cells, terms)
  }
}

function numberIn({ unit }: TermsOfAttribute, cell: Cell, cells: Cells): number | undefined {
  const given = cells.first('@unit')?.text
  const [code, why] =
    unit === undefined
      ? (['number-not-read', 'is no number'] as const)
      : (['unit-not-read', `is no number in ${unit}`] as const)
  return cells.readOr(quantityIn(cell.text, unit, given), code, cell, why)
}

function moneyIn(cell: Cell, cells: Cells, { currency, signOf }: ValueTerms): number | undefined {
  const money = moneyOf(cell.text, currency, signOf(cell.column))
  const fault = moneyFault(money, currency)
  return fault === undefined && money.kind === 'amount'
    ? money.amount
    : cells.readOr<number>(undefined, fault?.code ?? 'money-not-read', cell, fault?.why ?? 'is no money')
}

/** The values of an attribute by what they are called, in words. */
const indexes = new WeakMap<TermsOfAttribute, ReadonlyMap<string, string>>()

/** The value of a vocabulary that is called so: by its id or by its label in any language. */
export function choiceIn(
  text: string,
  attribute: TermsOfAttribute,
  { labels }: Pick<ValueTerms, 'labels'>,
): string | undefined {
  const { vocabulary } = attribute
  if (vocabulary === undefined) return text
  const index = indexes.get(attribute) ?? indexOf(vocabulary, labels)
  indexes.set(attribute, index)
  return index.get(text) ?? index.get(plainWords(text))
}

/** What an id says goes before what a label says. */
function indexOf(vocabulary: readonly string[], labels: ValueTerms['labels']): ReadonlyMap<string, string> {
  const called = vocabulary.flatMap((value) =>
    (Object.hasOwn(labels, value) ? (labels[value] ?? []) : []).map(
      (label) => [plainWords(label), value] as const,
    ),
  )
  const ids = vocabulary.map((value) => [plainWords(value), value] as const)
  return new Map([...called, ...ids, ...vocabulary.map((value) => [value, value] as const)])
}

function choicesIn(
  attribute: TermsOfAttribute,
  stated: readonly Cell[],
  cells: Cells,
  terms: ValueTerms,
): readonly string[] | undefined {
  const found = stated.flatMap(({ text, column }) => {
    const whole = choiceIn(text, attribute, terms)
    if (attribute.vocabulary !== undefined && whole !== undefined) return [whole]
    const parts = text.split(/[;,|\n]/).map((part) => part.trim())
    return parts
      .filter((part) => part !== '')
      .flatMap((part) => {
        const value = choiceIn(part, attribute, terms)
        return (
          cells.readOr(value, 'not-in-vocabulary', { text: part, column }, 'is no value of the attribute') ??
          []
        )
      })
  })
  return found.length === 0 ? undefined : [...new Set(found)]
}
