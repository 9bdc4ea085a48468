import { z } from 'zod'
import { decisionProblems } from '../../usecases/govern/decision-problems.js'
import { readPersonas } from '../../usecases/govern/personas.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'

/**
 * `/v1/decision-problems`: what weights are tried on before a draft is saved. For editors only: utilities of what is the
 * shop's own interest are in it, and an editor sees them by weighing nothing else.
 */
export function decisionProblemRoutes({ snapshot, siteWriter }: RouteDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/decision-problems',
      access: 'edit',
      operationId: 'getDecisionProblems',
      tag: 'Weight sets',
      summary: 'What each persona asks, without weights',
      description:
        'Whoever puts weights beside these columns gets the scores and the order that a preview has. Gates have been ' +
        'applied: what they exclude is not in it. Personas that do not fit the catalogue are not in it either.',
      answers: { 200: { description: 'The decision problems.', schema: decisionProblemsSchema } },
      run: async ({ res }) => {
        const live = snapshot(res)
        const { personas } = await readPersonas(siteWriter.reads(), live)
        return decisionProblems(live, personas)
      },
    }),
  ]
}

const utilities = z.array(z.number())

const column = z.strictObject({
  criterion: z.string(),
  merchant: z.boolean(),
  emphasis: z.number().meta({ description: 'What the persona multiplies the weight by, 0.5 to 2.' }),
  utilities: utilities.meta({ description: 'In [0, 1], in the order of the products.' }),
  worst: utilities.meta({ description: 'What they could be at worst, where facts are missing.' }),
  best: utilities.meta({ description: 'What they could be at best, where facts are missing.' }),
  known: z.array(z.boolean()),
})

const problem = z
  .strictObject({
    persona: z.string(),
    name: z.string(),
    products: z
      .array(z.string())
      .meta({ description: 'Those in scope that passed every gate, by id. No weight adds another.' }),
    last: z
      .array(z.boolean())
      .meta({ description: 'Whether a product stands after all others, whatever its score.' }),
    columns: z.array(column),
  })
  .meta({ id: 'PersonaProblem' })

const decisionProblemsSchema = z
  .strictObject({
    problems: z.array(problem),
    omitted: z
      .array(z.string())
      .meta({ description: 'Personas left out, because all together would be more than 50,000 utilities.' }),
  })
  .meta({ id: 'DecisionProblems' })
