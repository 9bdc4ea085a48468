import { z } from 'zod'
import { caution, card, evidenceBook, evidenceIds, weightsFit } from './shared-schema.js'

const share = z.number().min(0).max(1)

const contribution = z
  .strictObject({
    criterion: z.string(),
    weight: share,
    utility: share,
    contribution: share,
    evidence: evidenceIds,
  })
  .meta({
    id: 'Contribution',
    description: 'weight × utility; the contributions of a product sum to its score.',
  })

export const reason = z
  .strictObject({
    kind: z.enum(['for', 'against']).meta({
      description:
        'At most three speak for a product, none of them what holds for all. Against it speaks first what may harm, then what it lacks, then what is not known.',
    }),
    criterion: z.string().nullable().meta({ description: 'Null where no criterion weighs the fact.' }),
    text: z.string(),
    evidence: evidenceIds,
  })
  .meta({ id: 'Reason' })

const rankedProduct = z
  .strictObject({
    rank: z.int().min(1).meta({ description: 'Level scores share a rank.' }),
    badge: z.literal('best-match').nullable().meta({
      description: 'For the first, where that is clear and nothing known of it may harm whoever asked.',
    }),
    productId: z.string(),
    product: z.strictObject(card),
    score: share,
    range: z.tuple([share, share]).meta({
      description: 'The score with every fact that is missing or in doubt at its worst and at its best.',
    }),
    known: z.tuple([z.int(), z.int()]).meta({
      description: 'Criteria with a known fact, of the criteria the profile speaks to.',
    }),
    contributions: z.array(contribution).optional(),
    reasons: z.array(reason).optional(),
    cautions: z.array(caution),
    merchantShare: share.meta({ description: "The part of the score that is the shop's own interest." }),
    standsAboveDominator: z.array(z.string()).meta({
      description:
        'Products below it that are at their worst at least as good for the shopper as this one at its best, on everything, and better on something: the ten nearest.',
    }),
  })
  .meta({ id: 'RankedProduct' })

const kind = z.enum(['contraindication', 'market', 'withdrawal', 'availability', 'preference'])

export const closedGates = z.array(
  z.strictObject({
    gate: z.string(),
    kind,
    text: z.string(),
    textId: z.string().optional().meta({ description: 'Where `gateTexts` has the text.' }),
    fact: z.string(),
    evidence: evidenceIds,
  }),
)

const excludedProduct = z.strictObject({ productId: z.string(), gates: closedGates.min(1) }).meta({
  id: 'ExcludedProduct',
  description: 'Every gate that closed: the rule or wish, the fact, the evidence.',
})

export const advice = z.array(z.strictObject({ id: z.string(), text: z.string(), evidence: evidenceIds }))

export const meta = z.strictObject({
  site: z.string(),
  catalogVersion: z.string(),
  weightsVersion: z.string(),
  rulesVersion: z.string(),
  engineVersion: z.string(),
  date: z.iso.date(),
  screening: z.enum(['answered', 'undisclosed', 'not-asked']),
  screens: z.boolean().meta({
    description:
      'Whether a rule of this catalogue rests on an answer that may be held back; if not, nobody is asked one.',
  }),
  weightsFit,
  replay: z.boolean(),
  experiment: z.null(),
  degraded: z.boolean(),
  snapshotAgeSeconds: z
    .number()
    .nonnegative()
    .optional()
    .meta({ description: 'Only while degraded: the age of the copy that answers.' }),
})

export const recommendationSchema = z
  .strictObject({
    recommendationId: z.uuid(),
    ranking: z.array(rankedProduct),
    rankedCount: z.int(),
    certainty: z.enum(['clear', 'likely', 'open']).meta({
      description: 'How sure it is that the first is first; clear where nothing is ranked.',
    }),
    firstPlaceShare: share.nullable().meta({
      description:
        'In which share of the ways the open facts could turn out the first stays first; null where nothing is ranked.',
    }),
    tooCloseToCall: z.boolean().meta({ description: 'That the certainty is open.' }),
    notes: advice.meta({
      description:
        'Said once of the whole answer: what tells nothing apart, what nothing was found on, what the order rests on.',
    }),
    gateTexts: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'With explain "full": each text of a gate once.' }),
    excluded: z.array(excludedProduct).optional(),
    excludedCount: z.int(),
    excludedByKind: z.partialRecord(kind, z.int()),
    relaxations: z
      .array(
        z.strictObject({
          drop: z.array(z.string()).min(1),
          wouldRank: z.array(z.string()).min(1).meta({ description: 'The first 100, by id.' }),
          wouldRankCount: z.int().min(1),
        }),
      )
      .meta({
        description: 'Where nothing is ranked: wishes to drop, ten sets at most, the smaller ones first.',
      }),
    advice,
    evidence: evidenceBook,
    meta,
  })
  .meta({ id: 'Recommendation' })
