import type { Snapshot } from '../snapshot/snapshot.js'
import { answerOne, type AnswerDeps } from './answer-one.js'
import { jsonBody } from './json-body.js'
import type { Route } from './route-table.js'

interface Deps extends AnswerDeps {
  readonly snapshot: () => Snapshot
  readonly bodyLimit: number
}

/** `POST /v1/recommendations`: a profile in, an explained ranking out. */
export function recommendationRoutes({ snapshot, bodyLimit, ...deps }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/recommendations',
      post: [
        jsonBody(bodyLimit),
        (req, res) => {
          const { text, versions } = answerOne(deps, req.body, snapshot())
          res.locals.versions = versions
          res.set('Cache-Control', 'no-store').type('json').send(text)
        },
      ],
    },
  ]
}
