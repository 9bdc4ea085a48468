import { own } from '../support/own.js'

/** What a unit price is for: how much of the unit of sizes that is, and how it is written. */
export interface UnitBase {
  readonly size: number
  readonly per: string
}

/** How many of the smallest each unit is; units of one group can be reckoned into each other. */
const groups: readonly Readonly<Record<string, number>>[] = [
  { ml: 1, cl: 10, l: 1000 },
  { mg: 1, g: 1000, kg: 1_000_000 },
  { mm: 1, cm: 10, m: 1000 },
]

/** What laws on unit prices mostly ask for (Directive 98/6/EC, PAngV § 5, Price Marking Order 2004); else one unit. */
const usual: Readonly<Record<string, string>> = { ml: '100 ml', cl: '100 ml', mg: '100 g', g: '100 g' }

const WRITTEN = /^(\d+(?:\.\d+)?) (\S.*)$/

/** The base of unit prices for sizes in a unit; undefined where `per` does not reckon in that unit. */
export function unitBase(unit: string, per = own(usual, unit) ?? `1 ${unit}`): UnitBase | undefined {
  const [, number = '', named = ''] = WRITTEN.exec(per) ?? []
  const group = groups.find((one) => own(one, unit) !== undefined)
  const [ofBase, ofSize] = named === unit ? [1, 1] : [own(group ?? {}, named), own(group ?? {}, unit)]
  const size = ofBase === undefined || ofSize === undefined ? 0 : (Number(number) * ofBase) / ofSize
  return size > 0 ? { size, per } : undefined
}
