import { z } from 'zod'
import { idsOf, strictObject, type Catalog } from '#catalog'
import { note, previewId, publication, publicationSchema, saved } from './publication-schema.js'
import { weightsFit } from './shared-schema.js'
import { policyResults, setAside } from './policy-results-schema.js'

const NAME_MAX = 100
const WEIGHT_MAX = 1_000_000

const name = z.string().trim().min(1).max(NAME_MAX).meta({ description: 'What people call it.' })
const number = z.int().min(1).max(999_999_999)

/** The body of `POST /v1/weight-sets`. */
export const newDraftSchema = strictObject({
  name,
  from: z
    .union([z.literal('published'), number])
    .default('published')
    .meta({
      description: 'Whose weights it starts with: those in force, or those of an earlier number.',
    }),
})

/** The body of `PATCH /v1/weight-sets/{id}`: a whole set of weights, over the criteria of the catalogue. */
export function draftEditSchema({ criteria }: Pick<Catalog, 'criteria'>) {
  const weight = z.number(`Expected a weight of 0 to ${WEIGHT_MAX}.`).min(0).max(WEIGHT_MAX)
  const weights = strictObject(Object.fromEntries(idsOf(criteria).map((id) => [id, weight])))
    .refine((set) => Object.values(set).some((one) => one > 0), 'At least one must be above 0.')
    .meta({ description: 'The weight of every criterion. They need not sum to 1.' })
  return strictObject({ name: name.optional(), weights: weights.optional() }).refine(
    (edit) => Object.keys(edit).length > 0,
    'Expected a name, weights or both.',
  )
}

/** The body of `POST /v1/weight-sets/{id}/publish`. */
export const publishSchema = strictObject({ note, previewId })

/** The body of `POST /v1/weight-sets/versions/{number}/restore`. */
export const restoreSchema = strictObject({ note })

const digits = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'Expected the number of a publication.')
  .transform((text) => ({ number: Number(text) }))
  .meta({ example: '1' })
const draftId = z.uuid('Expected the number of a publication, or the id of a draft.')

/** The query of `GET /v1/weight-sets/diff`. */
export const diffQuery = z.strictObject({
  from: digits,
  to: z.union([digits, draftId.transform((draft) => ({ draft }))]).meta({ example: '1' }),
})

const weights = z.record(z.string(), z.number().nonnegative()).meta({ description: 'By criterion.' })
const merchantCap = z
  .number()
  .min(0)
  .max(1)
  .meta({ description: "The most that the shop's own criteria may weigh together, as a share of all." })

export const draftSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    weights,
    merchantCap,
    basedOn: z.int().meta({ description: 'The number of the publication it started from.' }),
    ...saved,
    weightsFit: weightsFit.meta({
      description:
        'What of its weights, as they were saved, does not fit the catalogue, and is adapted here; null where all does.',
    }),
  })
  .meta({ id: 'WeightSetDraft' })

export const publishedWeightsSchema = z
  .strictObject({ ...publication, weights, merchantCap })
  .meta({ id: 'PublishedWeights' })

export const publishedNowSchema = publishedWeightsSchema.extend({ setAside }).meta({ id: 'PublishedNow' })

const weightsInForce = publishedWeightsSchema.extend({ weightsFit }).meta({
  id: 'WeightsInForce',
  description: 'The weights that answers are given with: what of the published ones fits the catalogue.',
})

export const weightSetsSchema = z.strictObject({
  published: weightsInForce,
  drafts: z.array(draftSchema),
})

export const versionsSchema = z.strictObject({
  versions: z.array(publicationSchema).meta({ description: 'Newest first.' }),
})

const share = z.number().min(0).max(1)

const weightChange = z
  .strictObject({
    criterion: z.string(),
    before: z.number(),
    after: z.number(),
    beforeShare: share.meta({ description: 'Of the sum of all weights.' }),
    afterShare: share,
  })
  .meta({ id: 'WeightChange' })

export const diffSchema = z.strictObject({
  from: z.strictObject({ number: z.int() }),
  to: z.union([z.strictObject({ number: z.int() }), z.strictObject({ draft: z.uuid() })]),
  changes: z.array(weightChange),
  merchantCap: z.strictObject({ before: share, after: share }),
})

const place = z.strictObject({ rank: z.int(), score: z.number() })
const standing = z.strictObject({ productId: z.string(), rank: z.int(), score: z.number() })

const move = z
  .strictObject({
    productId: z.string(),
    before: place,
    after: place,
    delta: z.number(),
    parts: z
      .array(
        z.strictObject({ criterion: z.string(), before: z.number(), after: z.number(), delta: z.number() }),
      )
      .meta({ description: 'What each criterion contributes; the deltas sum to that of the score.' }),
  })
  .meta({ id: 'Move', description: 'A product whose rank or score differs.' })

const personaPreview = z
  .strictObject({
    persona: z.string(),
    name: z.string(),
    before: z.array(standing),
    after: z.array(standing),
    moves: z.array(move),
  })
  .meta({ id: 'PersonaPreview' })

export const weightSetPreviewSchema = z
  .strictObject({
    previewId: z.string(),
    draftRevision: z.int(),
    publishedNumber: z.int(),
    weightsFit,
    diff: z.array(weightChange),
    personas: z.array(personaPreview),
    policies: policyResults,
    setAside,
    moved: z.int().meta({ description: 'Personas whose order of products changes.' }),
    passes: z.boolean().meta({ description: 'Whether the policies let it be published.' }),
  })
  .meta({ id: 'WeightSetPreview' })
