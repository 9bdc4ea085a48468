import { z } from 'zod'
import type { FactSheet } from '../ledger/product.js'
import { unknownInTest } from '../ledger/product-test-faults.js'
import { ask, attributesIn, productTestSchema } from '../ledger/product-test.js'
import { argument, knownUtility, perProduct, unknownUtility, type Assessment } from './assess.js'
import { speaksToFaults } from './faults.js'
import { defineMeasure, utilitySchema, type CriterionOf } from './measure.js'

const schema = z.strictObject({
  kind: z.literal('cases'),
  speaksTo: z.array(z.string()),
  /** The first case that holds gives the utility; a case that lowers it counts from 0.3. */
  cases: z.array(
    z.strictObject({
      id: z.string(),
      standard: z.enum(['show', 'lower']),
      product: productTestSchema,
      utility: utilitySchema,
      kind: z.enum(['for', 'against']),
    }),
  ),
})

/** The utility of the first case that holds for a product. */
export const cases = defineMeasure({
  kind: 'cases',
  schema,
  slots: ({ speaksTo }) => speaksTo,
  attributes: (measure) => measure.cases.flatMap(({ product }) => attributesIn(product)),
  messages: (measure) => ({
    ...Object.fromEntries(measure.cases.map(({ id }) => [id, []])),
    unknown: [],
  }),
  faults: (measure, definitions) => [
    ...speaksToFaults(measure.speaksTo, definitions),
    ...measure.cases.flatMap(({ product }) => unknownInTest(product, definitions.attributes)),
  ],
  compile: (criterion, sheets) => perProduct(sheets, (sheet) => assess(criterion, sheet)),
})

function assess(criterion: CriterionOf<z.output<typeof schema>>, sheet: FactSheet): Assessment {
  for (const { id, product, standard, utility, kind } of criterion.measure.cases) {
    const { truth, looks } = ask(product, sheet, standard)
    if (truth !== 'true') continue
    const facts = looks.flatMap((look) => look.facts)
    return {
      utility: knownUtility(utility),
      arguments: [argument(criterion, { kind, name: id, utility, facts })],
    }
  }
  const utility = unknownUtility(criterion)
  return {
    utility,
    arguments: [argument(criterion, { kind: 'against', name: 'unknown', utility: utility.value })],
  }
}
