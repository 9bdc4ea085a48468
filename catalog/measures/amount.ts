import { attributeNamed } from '../ledger/attribute.js'
import { magnitude } from '../ledger/value.js'
import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import { identity, utilityOf } from './utility-function.js'
import {
  type Definitions,
  ground,
  knownUtility,
  unknownUtility,
  type Assessment,
  type Measure,
} from './measure.js'
import { perProduct } from './per-product.js'

type Definition = Extract<Criterion['measure'], { kind: 'amount' }>

/** A stated number of one attribute on the criterion's fixed anchors. */
export function amount(
  criterion: Criterion,
  definition: Definition,
  sheets: readonly FactSheet[],
  definitions: Definitions,
): Measure {
  const hidden = attributeNamed(definitions, definition.attribute).private
  const table = sheets.map((sheet) => assessAmount(criterion, definition, sheet, hidden))
  return perProduct(criterion, definition.speaksTo, table)
}

const FAVOURABLE = 0.5

/** A utility is told with every contribution: in tenths it gives away no more than the tenth of its scale. */
const inTenths = (utility: number): number => Math.round(utility * 10) / 10

/** What is private to the shop is weighed, and neither its value nor the words that state it are told. */
function assessAmount(
  criterion: Criterion,
  { attribute }: Definition,
  sheet: FactSheet,
  hidden: boolean,
): Assessment {
  const message = (name: string): string => `reason.${criterion.id}.${name}`
  const resolved = sheet.resolved(attribute, 'show')
  const value = resolved.kind === 'known' && !resolved.contested ? magnitude(resolved.values[0]) : undefined
  if (resolved.kind === 'unknown' || value === undefined) {
    const unknown = unknownUtility(criterion)
    return { utility: unknown, grounds: [ground('against', message('unknown'), unknown.value)] }
  }
  const exact = utilityOf(criterion.anchors ?? identity, value)
  const utility = hidden ? inTenths(exact) : exact
  const kind = utility >= FAVOURABLE ? 'for' : 'against'
  const parts = hidden ? {} : { values: { value }, facts: resolved.facts }
  return {
    utility: knownUtility(utility),
    grounds: [ground(kind, message(kind === 'for' ? 'high' : 'low'), utility, parts)],
  }
}
