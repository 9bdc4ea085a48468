import { z } from 'zod'
import type { FactSheet } from '../ledger/product.js'
import { magnitude } from '../ledger/value.js'
import { argument, knownUtility, perProduct, unknownUtility, type Assessment } from './assess.js'
import { speaksToFaults, undefinedAttributes } from './faults.js'
import { defineMeasure, type CriterionOf, type Definitions } from './measure.js'
import { identity, reachOf, utilityOf } from './utility-function.js'

const schema = z.strictObject({
  kind: z.literal('amount').describe('A stated number, on `anchors`.'),
  attribute: z.string().describe('The attribute, of type number or money (in minor units).'),
  speaksTo: z
    .array(z.string())
    .describe(
      'The slots, or `<slot>.prefer`, of which one must be answered for it to count; with none it always counts.',
    ),
})

/** A stated number of one attribute on the criterion's fixed anchors. */
export const amount = defineMeasure({
  kind: 'amount',
  schema,
  slots: ({ speaksTo }) => speaksTo,
  attributes: ({ attribute }) => [attribute],
  messages: ({ attribute }, definitions) => {
    const values = isHidden(attribute, definitions) ? [] : ['value']
    return { high: values, low: values, unknown: [] }
  },
  reach: ({ anchors = identity }) => reachOf(anchors),
  faults: ({ attribute, speaksTo }, definitions) => [
    ...speaksToFaults(speaksTo, definitions),
    ...undefinedAttributes([attribute], definitions),
  ],
  cellOf: (criterion, definitions) => {
    const hidden = isHidden(criterion.measure.attribute, definitions)
    return (sheet) => assess(criterion, sheet, hidden)
  },
  compile: (_criterion, cells) => perProduct(cells),
})

/** What is private to the shop is weighed, and neither its value nor the words that state it are told. */
const isHidden = (attribute: string, { attributes }: Definitions): boolean =>
  attributes.get(attribute)?.private === true

const FAVOURABLE = 0.5

/** A utility is told with every contribution: in tenths it gives away no more than the tenth of its scale. */
const inTenths = (utility: number): number => Math.round(utility * 10) / 10

function assess(
  criterion: CriterionOf<z.output<typeof schema>>,
  sheet: FactSheet,
  hidden: boolean,
): Assessment {
  const resolved = sheet.resolved(criterion.measure.attribute, 'show')
  const value = resolved.kind === 'known' && !resolved.contested ? magnitude(resolved.values[0]) : undefined
  if (resolved.kind === 'unknown' || value === undefined) {
    const utility = unknownUtility(criterion)
    const parts = { name: 'unknown', utility: utility.value }
    return { utility, arguments: [argument(criterion, { kind: 'against', ground: 'unknown', ...parts })] }
  }
  const exact = utilityOf(criterion.anchors ?? identity, value)
  const utility = hidden ? inTenths(exact) : exact
  const [kind, name] = utility >= FAVOURABLE ? (['for', 'high'] as const) : (['against', 'low'] as const)
  const parts = hidden ? {} : { values: { value }, facts: resolved.facts }
  return {
    utility: knownUtility(utility),
    arguments: [argument(criterion, { kind, name, utility, ...parts })],
  }
}
