import { randomUUID } from 'node:crypto'
import type { Catalog } from '../../catalog/index.js'
import { Problem } from '../errors.js'
import type { Snapshot, Versions } from '../snapshot/snapshot.js'
import { recommend } from '../usecases/recommend.js'
import type { RecommendationRequest } from '../usecases/request.js'
import { parseInput } from './parse-input.js'
import { asOfIn, type AsOf } from './schemas/as-of.js'
import type { RequestSchema } from './schemas/recommendation-request.js'

export interface AnswerDeps {
  /** The schema of a request in the vocabulary of a catalogue. */
  readonly requestSchema: (catalog: Catalog) => RequestSchema
  /** The snapshot that `asOf` names. Throws a Problem. */
  readonly replay: (current: Snapshot, asOf: AsOf) => Snapshot
  /** Gives an answer that was kept, or makes it. */
  readonly answer: (snapshot: Snapshot, request: RecommendationRequest, make: () => string) => string
}

export interface Answered {
  readonly text: string
  readonly versions: Versions
}

/** One parsed body in, one serialised recommendation out: alone, or as a line of a batch. Throws a Problem. */
export function answerOne(
  { requestSchema, replay, answer }: AnswerDeps,
  body: unknown,
  current: Snapshot,
): Answered {
  const named = asOfIn(body)
  const snapshot = named === undefined ? current : replay(current, named)
  const { weightSet, asOf, ...asked } = parseInput(requestSchema(snapshot.catalog), body)
  if (weightSet !== 'published') throw new Problem('unknown-weight-set', 'There is no weight set of this id.')
  const request = { ...asked, replay: asOf !== undefined }
  const text = answer(snapshot, request, () => JSON.stringify(recommend(request, snapshot)))
  return { text: withId(text), versions: snapshot.versions }
}

/** Puts a random id, which carries nothing of the profile, at the front of a serialised answer. */
function withId(answer: string): string {
  return `{"recommendationId":"${randomUUID()}",${answer.slice(1)}`
}
