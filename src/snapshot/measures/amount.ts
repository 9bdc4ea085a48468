import { magnitude, type Criterion, type FactSheet } from '../../../catalog/index.js'
import { identity, utilityOf } from '../../../scoring/index.js'
import { ground, knownUtility, unknownUtility, type Assessment, type Measure } from './measure.js'
import { perProduct } from './per-product.js'

type Definition = Extract<Criterion['measure'], { kind: 'amount' }>

/** A stated number of one attribute on the criterion's fixed anchors. */
export function amount(criterion: Criterion, definition: Definition, sheets: readonly FactSheet[]): Measure {
  const table = sheets.map((sheet) => assessAmount(criterion, definition, sheet))
  return perProduct(criterion, definition.speaksTo, table)
}

const FAVOURABLE = 0.5

function assessAmount(criterion: Criterion, { attribute }: Definition, sheet: FactSheet): Assessment {
  const message = (name: string): string => `reason.${criterion.id}.${name}`
  const resolved = sheet.resolved(attribute, 'show')
  const value = resolved.kind === 'known' && !resolved.contested ? magnitude(resolved.values[0]) : undefined
  if (resolved.kind === 'unknown' || value === undefined) {
    const unknown = unknownUtility(criterion)
    return { utility: unknown, grounds: [ground('against', message('unknown'), unknown.value)] }
  }
  const utility = utilityOf(criterion.anchors ?? identity, value)
  const kind = utility >= FAVOURABLE ? 'for' : 'against'
  const parts = { values: { value }, facts: resolved.facts }
  return {
    utility: knownUtility(utility),
    grounds: [ground(kind, message(kind === 'for' ? 'high' : 'low'), utility, parts)],
  }
}
