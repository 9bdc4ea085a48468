import { z } from 'zod'
import { attributeNamed } from '../ledger/attribute.js'
import type { FactSheet } from '../ledger/product.js'
import { unknownInTest } from '../ledger/product-test-faults.js'
import {
  ask,
  attributesIn,
  productTestSchema,
  valuesIn,
  type Look,
  type ProductTest,
} from '../ledger/product-test.js'
import { idOf, scalarsOf } from '../ledger/value.js'
import { isSure } from '../ledger/standard.js'
import {
  argument,
  doubtedUtility,
  spokenBy,
  knownUtility,
  perProduct,
  unknownUtility,
  type Assessment,
} from './assess.js'
import { speaksToFaults } from './faults.js'
import {
  defineMeasure,
  utilitySchema,
  type CriterionOf,
  type LinkedDefinitions,
  type PhraseValue,
} from './measure.js'

const schema = z.strictObject({
  kind: z.literal('cases').describe('The first case that holds.'),
  speaksTo: z
    .array(z.string())
    .describe(
      'The slots, or `<slot>.prefer`, of which one must be answered for it to count; with none it always counts.',
    ),
  cases: z
    .array(
      z.strictObject({
        id: z.string().describe('Its words are the message `reason.<criterion>.<id>`.'),
        standard: z
          .enum(['show', 'lower'])
          .describe('How sure a fact must be: as to be shown, or, for what lowers the utility, from 0.3 on.'),
        product: productTestSchema.describe('The products that it is.'),
        utility: utilitySchema.describe('What it is worth.'),
        kind: z.enum(['for', 'against']).describe('Whether it is told for or against the product.'),
        harms: z
          .literal(true)
          .optional()
          .describe(
            'It may harm: it is told before all else, where the weight is raised or is never raised.',
          ),
      }),
    )
    .describe('In this order; where none holds, the fact is unknown.'),
})

type Criterion = CriterionOf<z.output<typeof schema>>

/** The utility of the first case that holds for a product. */
export const cases = defineMeasure({
  kind: 'cases',
  schema,
  slots: ({ speaksTo }) => speaksTo,
  attributes: (measure) => measure.cases.flatMap(({ product }) => attributesIn(product)),
  messages: (measure) => ({
    ...Object.fromEntries(measure.cases.map(({ id }) => [id, ['value', 'speaker']])),
    unknown: [],
  }),
  reach: ({ measure }) => {
    const utilities = measure.cases.map(({ utility }) => utility)
    return [Math.min(...utilities), Math.max(...utilities)]
  },
  faults: (measure, definitions) => [
    ...speaksToFaults(measure.speaksTo, definitions),
    ...measure.cases.flatMap(({ product }) => unknownInTest(product, definitions.attributes)),
  ],
  cellOf: (criterion, definitions) => (sheet) => assess(criterion, sheet, definitions),
  compile: (_criterion, cells) => perProduct(cells),
})

function assess(
  criterion: Criterion,
  sheet: FactSheet,
  definitions: LinkedDefinitions,
  from = 0,
): Assessment {
  const { cases: listed } = criterion.measure
  for (const [at, { id, product, standard, utility, kind, harms }] of listed.entries()) {
    if (at < from) continue
    const { truth, looks } = ask(product, sheet, standard)
    if (truth !== 'true') continue
    const facts = looks.flatMap((look) => look.facts)
    const sure = looks.some((look) => isSure(look.facts, attributeNamed(definitions, look.attribute)))
    const without = assess(criterion, sheet, definitions, at + 1).utility
    const values = {
      value: mentionedIn(looks, product),
      ...spokenBy(facts),
    }
    const ground = harms === true ? 'harm' : 'lack'
    return {
      utility: sure ? knownUtility(utility) : doubtedUtility(utility, without),
      arguments: [argument(criterion, { kind, ground, name: id, utility, values, facts })],
    }
  }
  const utility = unknownUtility(criterion)
  const said = { kind: 'against', ground: 'unknown', name: 'unknown', utility: utility.value } as const
  return { utility, arguments: [argument(criterion, said)] }
}

/** What a case asked for and the facts name, one after the other. */
function mentionedIn(looks: readonly Look[], test: ProductTest): PhraseValue {
  const asked = valuesIn(test)
  const named = looks.flatMap(({ facts }) => facts.flatMap(({ value }) => scalarsOf(value).map(idOf)))
  return [...new Set(named)]
    .filter((one) => asked.includes(one))
    .map((one) => ({ label: `label.value.${one}` }))
}
