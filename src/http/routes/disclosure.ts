import { z } from 'zod'
import { disclose } from '../../usecases/describe/disclose.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { localeBySite } from '../schema-by-site.js'
import type { RouteDeps } from './deps.js'

const path = '/v1/disclosure'
const VERSION_MAX = 200

/** `GET /v1/disclosure`: what decides the order of products, from weights that are, or were, in force. */
export function disclosureRoutes(deps: RouteDeps): readonly Route[] {
  const { snapshot, earlier } = deps
  return [
    defineRoute({
      method: 'get',
      path,
      access: 'read',
      operationId: 'disclose',
      tag: 'Recommendations',
      summary: 'What decides the order of products, how much, and why',
      description:
        'Computed from the weights in force, or from any that were. Nothing of a single product is in it, and nothing of a person.',
      query: localeBySite(deps, { weightsVersion }),
      answers: {
        200: { description: 'The disclosure of the published weights.', schema: disclosureSchema },
      },
      cached: true,
      problems: ['unknown-version', 'versions-misfit'],
      run: async ({ query, res }) => {
        const current = snapshot(res)
        const { weightsVersion: wanted } = query
        const asked = wanted === undefined ? current : await earlier(current, wanted)
        const { weightsVersion: published, ...disclosure } = disclose(asked, query.locale)
        const address = `${path}?${new URLSearchParams({ weightsVersion: published }).toString()}`
        return { weightsVersion: published, address, ...disclosure }
      },
    }),
  ]
}

const weightsVersion = z
  .string()
  .max(VERSION_MAX)
  .optional()
  .meta({ description: 'A weightsVersion of an answer; the published one when absent.' })

const points = z.number().min(0).max(100).meta({ description: 'Of 100, to a tenth.' })

const disclosedCriterion = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    weight: z.number().nonnegative().meta({ description: 'As published.' }),
    share: points.meta({ description: 'Its weight in per cent of all weights, to a tenth.' }),
    swing: z.strictObject({ mean: points, most: points }).nullable().meta({
      description:
        'The points it really moves between the worst and the best of the present products, at this share: the mean over all answers to it, and the most for one of them. Null for what is the interest of the shop.',
    }),
    merchant: z.boolean().meta({ description: "True for the shop's own interest." }),
    speaksTo: z
      .array(z.string())
      .meta({ description: 'It counts when one of these is in the profile; always when empty.' }),
    text: z.string().meta({ description: 'What it measures, and why it counts as it does.' }),
    when: z.string(),
  })
  .meta({ id: 'DisclosedCriterion' })

export const disclosureSchema = z
  .strictObject({
    weightsVersion: z.string(),
    address: z.string().meta({ description: 'The address of this very weighting.' }),
    summary: z.string(),
    criteria: z.array(disclosedCriterion).meta({ description: 'The weightiest first.' }),
    merchant: z.strictObject({
      influence: z.enum(['none', 'capped']),
      share: points,
      cap: points.meta({ description: 'The most it may count for in any answer, of 100.' }),
      text: z.string(),
    }),
    neverWeighed: z.array(
      z.strictObject({
        kind: z.enum(['contraindication', 'market', 'withdrawal', 'availability', 'preference']),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Disclosure', description: 'What decides the order of products, how much, and why.' })
