import { z } from 'zod'

const confidence = z.number().min(0).max(1)

const attributeSchema = z.strictObject({
  type: z.enum(['choice', 'choices', 'number', 'money', 'flag', 'text']),
  vocabulary: z.array(z.string()).optional(),
  unit: z.string().optional(),
  /** Values that may be read as several of the vocabulary: "hybrid" may be human or synthetic. */
  readings: z.record(z.string(), z.array(z.string()).min(2)).default({}),
  /** Confidence from which a fact is shown and scored, and from which it opens a gate. */
  show: confidence.default(0.6),
  gate: confidence.default(0.6),
  /** Confidence from which a fact that counts is not in doubt; below it the range reaches to what holds without it. */
  sure: confidence.default(0.7),
  /** Confidence from which a fact is listed as reported although it is not shown as known. */
  mention: confidence.optional(),
  /** An estimate may be shown, and is marked as one. */
  estimates: z.boolean().default(false),
  /** Never leaves the service: a margin, a cost. */
  private: z.boolean().default(false),
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
