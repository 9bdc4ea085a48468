import type { SnapshotFor } from './snapshot-for.js'
import { callerOf } from '../middleware/caller.js'
import { answerOne, type AnswerDeps } from '../../usecases/recommend/answer.js'
import { jsonBody } from '../body/json-body.js'
import type { Route } from './route-table.js'

interface Deps extends AnswerDeps {
  readonly snapshot: SnapshotFor
  readonly bodyLimit: number
}

/** `POST /v1/recommendations`: a profile in, an explained ranking out. */
export function recommendationRoutes({ snapshot, bodyLimit, ...deps }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/recommendations',
      post: {
        access: 'read',
        handlers: [
          jsonBody(bodyLimit),
          async (req, res) => {
            const { text, versions } = await answerOne(deps, req.body, snapshot(res), callerOf(res))
            res.locals.versions = versions
            res.set('Cache-Control', 'no-store').type('json').send(text)
          },
        ],
      },
    },
  ]
}
