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
import { recallsSchema } from '../gates/recall.js'
import { ruleSchema } from '../gates/rule.js'
import { rolesSchema } from '../ledger/roles.js'
import { always, profileTestSchema, type ProfileTest } from '../profile/profile-test.js'
import { profileFileSchema } from '../profile/slot.js'
import { taxonomySchema } from '../profile/taxonomy.js'
import { wordingSchema } from '../text/wording.js'

/** What the catalogue is as a whole, and which attributes its cards and reasons show. */
const headSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('What the catalogue is called, in small letters, digits and hyphens.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe(
      'The currency of every price and of what a shopper would spend, as an ISO 4217 code. A price in another one is a fault.',
    ),
  region: z
    .string()
    .nullable()
    .describe(
      'The region assumed of a shopper who names none: ISO 3166-1 alpha-2, or GB-NIR. With null, whoever names none is under the rules of every region.',
    ),
  card: z
    .array(z.string())
    .describe('Attributes that the card of a product shows beside its price, in this order.'),
  support: z
    .array(
      z.union([
        z.string(),
        z.strictObject({
          attribute: z.string().describe('The attribute whose stated fact may stand as a reason.'),
          applies: profileTestSchema.describe('The profiles to which it may be said.'),
        }),
      ]),
    )
    .describe(
      'Attributes, best first, of which a stated fact may stand as a reason for a product when its criteria give fewer than two; an object says for which profiles. Each has the message `support.<attribute>`.',
    ),
  missing: z
    .array(z.string())
    .describe('Attributes whose absence is said against a product when no criterion speaks against it.'),
  roles: rolesSchema.describe(
    'Which attributes the service itself works with, by what they are to it. Every other is yours alone.',
  ),
  availability: availabilityPolicySchema
    .optional()
    .describe(
      'What is done with products that are not in stock; they are ranked like any other where it is absent.',
    ),
  unitPriceBase: z
    .string()
    .optional()
    .describe('What unit prices are for, such as `1 l`: one for all products, so that they compare.'),
  classes: classesSchema
    .default({})
    .describe('The classes that a piece of evidence may be of, by their ids.'),
  certainty: z
    .strictObject({
      clear: z
        .number()
        .min(0)
        .max(1)
        .describe('The share of first places from which on the first product is called clear.'),
      likely: z
        .number()
        .min(0)
        .max(1)
        .describe('The share from which on it is called likely; below it the order is open.'),
    })
    .refine(({ clear, likely }) => likely <= clear, 'What is likely is no more than what is clear.')
    .default({ clear: 0.9, likely: 0.7 })
    .describe('How sure an answer is, by how often its first product stays first while open facts turn out.'),
  forTheRecord: z
    .array(z.string())
    .default([])
    .describe('Attributes that are kept for the record: data for machines (JSON-LD) leaves them out.'),
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
  catalog: headSchema.describe(
    'What the catalogue is as a whole, and which of its attributes play a role for the service.',
  ),
  profile: profileFileSchema.describe('What a shopper may say: the slots of a profile.'),
  taxonomy: taxonomySchema.describe('What products and the law are sorted by.'),
  attributes: attributesSchema.describe('What can be known of a product, by its id.'),
  publications: publicationsSchema
    .default({})
    .describe('Who speaks, where, and what they gain by it, by its id.'),
  evidence: evidenceFileSchema.default({}).describe('What was said in a publication, by its id.'),
  categories: categoriesSchema
    .default({})
    .describe('Facts of a whole category, by its id: every product of it inherits them.'),
  products: productsSchema.describe('The products, each with what is stated of it.'),
  rules: z
    .array(ruleSchema)
    .default([])
    .describe('What is left out whatever its score: for whom, which products, from when, and who says so.'),
  recalls: recallsSchema.default([]).describe('Products that the shop has taken back: no answer shows them.'),
  cautions: z
    .array(cautionSchema)
    .default([])
    .describe('What is said beside a product. It excludes nothing.'),
  advice: z.array(adviceSchema).default([]).describe('What is said once beside an answer.'),
  criteria: criteriaSchema.describe('What is weighed, and how facts and a profile become a utility.'),
  weights: weightsSchema.describe('What each criterion weighs to begin with; the studio publishes others.'),
  quiz: quizSchema.describe('Questions that make a profile.'),
  faq: faqSchema.default([]).describe('Questions that people ask, and the evidence that answers each.'),
  wording: wordingSchema
    .default([])
    .describe('What no sentence, label or public quote may say; without it nothing is held to a rule.'),
  'messages.en-GB': messagesSchema.describe('Every sentence and label that the service has not, in English.'),
  'messages.de': messagesSchema
    .optional()
    .describe('The same in German; a catalogue without it does not speak German.'),
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
