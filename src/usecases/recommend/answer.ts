import { randomUUID } from 'node:crypto'
import { allowed, type CallerRole } from '../admin/access.js'
import type { Catalog } from '#catalog'
import { Problem } from '../../errors.js'
import type { Snapshot, Versions } from '../../snapshot/snapshot.js'
import { recommend, type Recommendation } from './recommend.js'
import type { RecommendationRequest } from './request.js'
import type { JsonText } from '../json-text.js'
import { parseInput } from '../parse-input.js'
import { asOfIn, type AsOf } from '../../snapshot/as-of.js'
import type { RequestSchema } from './request-schema.js'

export interface AnswerDeps {
  /** The schema of a request in the vocabulary of a catalogue. */
  readonly requestSchema: (catalog: Catalog) => RequestSchema
  /** The snapshot that `asOf` names. Throws a Problem. */
  readonly replay: (current: Snapshot, asOf: AsOf) => Promise<Snapshot>
  /** Gives an answer that was kept, or makes it. */
  readonly answer: (snapshot: Snapshot, request: RecommendationRequest, make: () => string) => string
  /** The snapshot under a draft of its site. Throws a Problem. */
  readonly drafted: (current: Snapshot, id: string) => Promise<Snapshot>
}

/** A recommendation under an id of its own. */
type Identified = { readonly recommendationId: string } & Recommendation

export interface Answered {
  readonly text: JsonText<Identified>
  readonly versions: Versions
}

/** One parsed body in, one serialised recommendation out: alone, or as a line of a batch. Throws a Problem. */
export async function answerOne(
  { requestSchema, replay, answer, drafted }: AnswerDeps,
  body: unknown,
  current: Snapshot,
  { role }: { readonly role: CallerRole },
): Promise<Answered> {
  const named = asOfIn(body)
  if (named !== undefined) requireReplayer(role)
  const snapshot = named === undefined ? current : await replay(current, named)
  const { weightSet, asOf, ...asked } = parseInput(requestSchema(snapshot.catalog), body)
  const request = { ...asked, replay: asOf !== undefined }
  if (weightSet !== 'published') {
    requireDrafter(role, asOf)
    const draft = await drafted(snapshot, weightSet)
    return { text: withId(JSON.stringify(recommend(request, draft))), versions: draft.versions }
  }
  const text = answer(snapshot, request, () => JSON.stringify(recommend(request, snapshot)))
  return { text: withId(text), versions: snapshot.versions }
}

/** A draft is for the studio, and of now; for everybody else there is none. */
function requireDrafter(role: CallerRole, asOf: AsOf | undefined): void {
  if (!allowed.study.includes(role))
    throw new Problem('unknown-weight-set', 'There is no weight set of this id.')
  const detail = 'A draft is of now: ask for asOf without a weightSet.'
  if (asOf !== undefined)
    throw new Problem('invalid-request', detail, [{ pointer: '/asOf', code: 'draft-as-of', detail }])
}

/** A page may not ask what was: its key can be read by anybody. */
function requireReplayer(role: CallerRole): void {
  if (role === 'anonymous')
    throw new Problem('unauthorized', 'Answering asOf needs a secret or a studio key.')
  if (role === 'pk') throw new Problem('forbidden', 'Answering asOf needs a secret or a studio key.')
}

/** Puts a random id, which carries nothing of the profile, at the front of a serialised answer. */
function withId(answer: string): JsonText<Identified> {
  return `{"recommendationId":"${randomUUID()}",${answer.slice(1)}` as JsonText<Identified>
}
