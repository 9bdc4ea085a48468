import { decisionProblems } from '../../../usecases/govern/decision-problems.js'
import { readPersonas } from '../../../usecases/govern/personas.js'
import type { Route } from '../route-table.js'
import type { GovernanceDeps } from './deps.js'

/**
 * `/v1/decision-problems`: what weights are tried on before a draft is saved. For editors only: utilities of what is the
 * shop's own interest are in it, and an editor sees them by weighing nothing else.
 */
export function decisionProblemRoutes({ snapshot, siteWriter }: GovernanceDeps): readonly Route[] {
  return [
    {
      path: '/v1/decision-problems',
      get: {
        access: 'edit',
        handlers: [
          async (_req, res) => {
            const live = snapshot(res)
            const personas = await readPersonas(siteWriter.reads(), live)
            res.set('Cache-Control', 'no-store').json(decisionProblems(live, personas))
          },
        ],
      },
    },
  ]
}
