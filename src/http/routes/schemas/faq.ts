import { z } from 'zod'
import { evidenceBook } from './shared.js'

const answer = z
  .strictObject({
    evidence: z.string().meta({ description: 'A key of evidence in the same document.' }),
    speaker: z.string(),
    basis: z.enum(['independent-test', 'brand', 'retailer', 'press', 'user']),
    interest: z.string().nullable().meta({ description: 'What the speaker gains by it.' }),
    scope: z.enum(['product', 'range', 'ingredient', 'category']),
    class: z.enum(['physiology']).nullable(),
    quote: z.string().nullable().meta({ description: 'Null for words that are on record and not repeated.' }),
    text: z.string().nullable().meta({ description: 'What is said in place of a quote; null beside one.' }),
  })
  .meta({ id: 'FaqAnswer' })

export const faqSchema = z
  .strictObject({
    version: z.string(),
    questions: z.array(
      z.strictObject({ id: z.string(), question: z.string(), answers: z.array(answer).min(1) }),
    ),
    evidence: evidenceBook,
  })
  .meta({ id: 'Faq' })
