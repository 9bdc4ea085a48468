import { z } from 'zod'
import { attributesSchema } from '../ledger/attribute.js'
import { availabilityPolicySchema } from '../ledger/availability.js'
import { criteriaSchema, weightsSchema } from '../measures/criterion.js'
import { classesSchema, evidenceFileSchema, publicationsSchema } from '../ledger/evidence.js'
import { faqSchema } from '../text/faq.js'
import { locales, messageFileName, type Locale, type MessageFileName } from '../text/locales.js'
import { adviceSchema, cautionSchema } from '../gates/notice.js'
import { categoriesSchema, productsSchema } from '../ledger/product.js'
import { quizSchema } from '../quiz/quiz.js'
import { ruleSchema } from '../gates/rule.js'
import { rolesSchema } from '../ledger/roles.js'
import { always, profileTestSchema, type ProfileTest } from '../profile/profile-test.js'
import { profileFileSchema } from '../profile/slot.js'
import { taxonomySchema } from '../profile/taxonomy.js'
import { wordingSchema } from '../text/wording.js'

/** What the catalogue is as a whole, and which attributes its cards and reasons show. */
const headSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** The region assumed when a profile names none; null applies the strictest rule. */
  region: z.string().nullable(),
  card: z.array(z.string()),
  /**
   * Facts that may stand as a reason for a product when its criteria give fewer than two, best first; one may be for
   * certain profiles only.
   */
  support: z.array(
    z.union([z.string(), z.strictObject({ attribute: z.string(), applies: profileTestSchema })]),
  ),
  /** Facts whose absence is said against a product when no criterion speaks against it. */
  missing: z.array(z.string()),
  roles: rolesSchema,
  /** What is done with products that are not in stock. */
  availability: availabilityPolicySchema.optional(),
  /** What unit prices are for, such as `1 l`: one for all products, so that they compare. */
  unitPriceBase: z.string().optional(),
  /** The classes that evidence may be of. */
  classes: classesSchema.default({}),
  /** From which share of first places the leader of an answer is clear, and from which it is likely. */
  certainty: z
    .strictObject({ clear: z.number().min(0).max(1), likely: z.number().min(0).max(1) })
    .refine(({ clear, likely }) => likely <= clear, 'What is likely is no more than what is clear.')
    .default({ clear: 0.9, likely: 0.7 }),
  /** Facts that are kept for the record: data for machines leaves them out. */
  forTheRecord: z.array(z.string()).default([]),
})

/** A fact that may stand as a reason, and for whom. */
export interface Support {
  readonly attribute: string
  readonly applies: ProfileTest
}

export const supportOf = (listed: CatalogFiles['catalog']['support']): readonly Support[] =>
  listed.map((one) => (typeof one === 'string' ? { attribute: one, applies: always } : one))

const messagesSchema = z.record(z.string(), z.string().min(1))

/** The files of one kind of product. A new vertical is a folder of these and no code. */
export const catalogFilesSchema = z.strictObject({
  catalog: headSchema,
  profile: profileFileSchema,
  taxonomy: taxonomySchema,
  attributes: attributesSchema,
  publications: publicationsSchema.default({}),
  evidence: evidenceFileSchema.default({}),
  categories: categoriesSchema.default({}),
  products: productsSchema,
  rules: z.array(ruleSchema).default([]),
  cautions: z.array(cautionSchema).default([]),
  advice: z.array(adviceSchema).default([]),
  criteria: criteriaSchema,
  weights: weightsSchema,
  quiz: quizSchema,
  faq: faqSchema.default([]),
  wording: wordingSchema.default([]),
  'messages.en-GB': messagesSchema,
  'messages.de': messagesSchema.optional(),
})

export type CatalogFiles = z.infer<typeof catalogFilesSchema>
export type CatalogFileName = keyof CatalogFiles
export const catalogFileNames = Object.keys(catalogFilesSchema.shape) as readonly CatalogFileName[]

/** The files that no catalogue is without. */
export const requiredFileNames = catalogFileNames.filter(
  (name) => !catalogFilesSchema.shape[name].safeParse(undefined).success,
)

/** The words of one locale, and the file they stand in. */
export interface MessageFile {
  readonly locale: Locale
  readonly name: MessageFileName
  readonly messages: Readonly<Record<string, string>>
}

/** The files of messages that a catalogue has. */
export function messageFiles(files: CatalogFiles): readonly MessageFile[] {
  return locales.flatMap((locale) => {
    const name = messageFileName(locale)
    const messages = files[name]
    return messages === undefined ? [] : { locale, name, messages }
  })
}
