import { z } from 'zod'
import { describeFaq } from '../../usecases/describe/describe-faq.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { localeBySite } from '../schema-by-site.js'
import type { RouteDeps } from './deps.js'
import { evidenceBook } from './shared-schema.js'

/** `GET /v1/faq`: questions with who answers them, in whose interest, and what kind of statement it is. */
export function faqRoutes(deps: RouteDeps): readonly Route[] {
  const { snapshot } = deps
  return [
    defineRoute({
      method: 'get',
      path: '/v1/faq',
      access: 'read',
      operationId: 'getFaq',
      tag: 'Catalogue',
      summary: 'Questions with who answers them, and in whose interest',
      query: localeBySite(deps, {}),
      answers: { 200: { description: 'The questions, with their answers.', schema: faqSchema } },
      cached: true,
      run: ({ query, res }) => describeFaq(snapshot(res), query.locale),
    }),
  ]
}

const own = z
  .strictObject({
    text: z.string(),
    evidence: z.array(z.string()).min(1).meta({ description: 'Keys of evidence in the same document.' }),
  })
  .nullable()
  .meta({ description: 'An answer in our own words, and what it rests on.' })

const answer = z
  .strictObject({
    evidence: z.string().meta({ description: 'A key of evidence in the same document.' }),
    speaker: z.string(),
    basis: z.enum(['independent-test', 'brand', 'retailer', 'press', 'user']),
    interest: z.string().nullable().meta({ description: 'What the speaker gains by it.' }),
    scope: z.enum(['product', 'range', 'ingredient', 'category']),
    class: z.string().nullable(),
    quote: z.string().nullable().meta({ description: 'Null for words that are on record and not repeated.' }),
    text: z.string().nullable().meta({ description: 'What is said in place of a quote; null beside one.' }),
  })
  .meta({ id: 'FaqAnswer' })

export const faqSchema = z
  .strictObject({
    version: z.string(),
    questions: z.array(
      z.strictObject({ id: z.string(), question: z.string(), own, answers: z.array(answer).min(1) }),
    ),
    evidence: evidenceBook,
  })
  .meta({ id: 'Faq' })
