import { z } from 'zod'
import { policyResults } from './policy-results.js'
import { weightChange } from './weight-sets.js'

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
    diff: z.array(weightChange),
    personas: z.array(personaPreview),
    policies: policyResults,
    moved: z.int().meta({ description: 'Personas whose order of products changes.' }),
    passes: z.boolean().meta({ description: 'Whether the policies let it be published.' }),
  })
  .meta({ id: 'WeightSetPreview' })
