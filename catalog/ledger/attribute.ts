import { z } from 'zod'

const attributeSchema = z.strictObject({
  type: z
    .enum(['choice', 'choices', 'number', 'money', 'flag', 'text'])
    .describe(
      'What a fact of it states: one value, a list of values, a number, an amount of money, true or false, or any text.',
    ),
  vocabulary: z
    .array(z.string())
    .optional()
    .describe(
      'The values there are, each with the message `label.value.<value>`; any value where it is absent.',
    ),
  unit: z.string().optional().describe('What a number counts, said after it.'),
  readings: z
    .record(
      z.string(),
      z
        .array(z.string())
        .min(2)
        .describe('The values of the vocabulary as which it may be read, two or more.'),
    )
    .default({})
    .describe(
      'Values beside the vocabulary that may be read as several of it, and so contradict themselves.',
    ),
  show: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .describe('The confidence from which on a fact is shown as known, and scored.'),
  gate: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .describe('The confidence from which on a fact opens a gate; below it the gate stays closed.'),
  sure: z
    .number()
    .min(0)
    .max(1)
    .default(0.7)
    .describe(
      'The confidence from which on a fact that counts is not in doubt; below it the range of a score reaches to what holds without it.',
    ),
  mention: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'The confidence from which on a fact is listed as reported although it is not shown as known; never where it is absent.',
    ),
  estimates: z
    .boolean()
    .default(false)
    .describe('Where no fact is sure enough to show, one that is not may be shown, marked as an estimate.'),
  private: z
    .boolean()
    .default(false)
    .describe(
      'It never leaves the service: what the shop pays or earns. A criterion may weigh it and tells no value.',
    ),
})
export const attributesSchema = z.record(z.string(), attributeSchema)

/** A recorded property of a product, with its unit, vocabulary and how sure a fact must be to count. */
export type Attribute = z.infer<typeof attributeSchema> & { readonly id: string }

export const isList = (attribute: Attribute): boolean => attribute.type === 'choices'

export function attributeNamed(
  { attributes }: { readonly attributes: ReadonlyMap<string, Attribute> },
  id: string,
): Attribute {
  const attribute = attributes.get(id)
  if (attribute === undefined) throw new Error(`attribute ${id} is not defined`)
  return attribute
}
