import { ask } from '../ledger/product-test.js'
import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import { ground, knownUtility, unknownUtility, type Assessment, type Measure } from './measure.js'
import { perProduct } from './per-product.js'

type Definition = Extract<Criterion['measure'], { kind: 'cases' }>

/** The utility of the first case that holds for a product. */
export function cases(criterion: Criterion, definition: Definition, sheets: readonly FactSheet[]): Measure {
  const table = sheets.map((sheet) => firstCase(criterion, definition, sheet))
  return perProduct(criterion, definition.speaksTo, table)
}

function firstCase(criterion: Criterion, definition: Definition, sheet: FactSheet): Assessment {
  for (const { id, product, standard, utility, kind } of definition.cases) {
    const { truth, looks } = ask(product, sheet, standard)
    if (truth !== 'true') continue
    const facts = looks.flatMap((look) => look.facts)
    return {
      utility: knownUtility(utility),
      grounds: [ground(kind, `reason.${criterion.id}.${id}`, utility, { facts })],
    }
  }
  const unknown = unknownUtility(criterion)
  return { utility: unknown, grounds: [ground('against', `reason.${criterion.id}.unknown`, unknown.value)] }
}
