import { randomUUID } from 'node:crypto'
import { Problem } from '../errors.js'
import type { Snapshot } from '../snapshot/snapshot.js'
import { recommend } from '../usecases/recommend.js'
import type { RecommendationRequest } from '../usecases/request.js'
import { jsonBody } from './json-body.js'
import { parseInput } from './parse-input.js'
import type { Route } from './route-table.js'
import type { RequestSchema } from './schemas/recommendation-request.js'

interface Deps {
  readonly snapshot: () => Snapshot
  readonly requestSchema: RequestSchema
  /** Gives an answer that was kept, or makes it. */
  readonly answer: (snapshot: Snapshot, request: RecommendationRequest, make: () => string) => string
  readonly bodyLimit: number
}

/** `POST /v1/recommendations`: a profile in, an explained ranking out. */
export function recommendationRoutes({ snapshot, requestSchema, answer, bodyLimit }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/recommendations',
      post: [
        jsonBody(bodyLimit),
        (req, res) => {
          const current = snapshot()
          const { weightSet, ...request } = parseInput(requestSchema, req.body)
          if (weightSet !== 'published')
            throw new Problem('unknown-weight-set', 'There is no weight set of this id.')
          const text = answer(current, request, () => JSON.stringify(recommend(request, current)))
          res.locals.versions = current.versions
          res.set('Cache-Control', 'no-store').type('json').send(withId(text))
        },
      ],
    },
  ]
}

/** Puts a random id, which carries nothing of the profile, at the front of a serialised answer. */
function withId(answer: string): string {
  return `{"recommendationId":"${randomUUID()}",${answer.slice(1)}`
}
