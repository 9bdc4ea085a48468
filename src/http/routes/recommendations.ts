import { callerOf } from '../middleware/caller.js'
import { answerOne } from '../../usecases/recommend/answer.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { parsedLater } from '../schema-by-site.js'
import type { RouteDeps } from './deps.js'
import { requestExamples } from './examples.js'
import { recommendationSchema } from './recommendation-schema.js'

/** `POST /v1/recommendations`: a profile in, an explained ranking out. */
export function recommendationRoutes({ snapshot, catalog, personas, ...deps }: RouteDeps): readonly Route[] {
  const request = deps.requestSchema(catalog)
  return [
    defineRoute({
      method: 'post',
      path: '/v1/recommendations',
      access: 'read',
      operationId: 'recommend',
      tag: 'Recommendations',
      summary: 'Rank products for a profile',
      description:
        'Every product in scope is ranked or excluded. Nothing of the profile is stored: to ask later why something ' +
        'was shown, keep the request and replay it with `asOf`, the versions and the date of its answer.',
      // `asOf` may name another catalogue, whose words the body then has.
      body: parsedLater(request),
      named: { RecommendationRequest: request, Profile: request.shape.profile },
      examples: requestExamples(personas),
      answers: { 200: { description: 'The ranking, with its reasons.', schema: recommendationSchema } },
      problems: ['unknown-weight-set', 'unknown-version', 'versions-misfit'],
      run: async ({ body, res }) => {
        const { text, versions } = await answerOne(deps, body, snapshot(res), callerOf(res))
        res.locals.versions = versions
        return text
      },
    }),
  ]
}
