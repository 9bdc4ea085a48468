import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { Problem } from '../errors.js'
import { JSON_TYPE, onlyAnswer, type Answer, type Answers } from './route.js'

interface Exchange {
  readonly req: Request<Record<string, string>>
  readonly res: Response
}

interface Sending {
  readonly answers: Answers
  readonly cached?: boolean | undefined
  readonly revision?: ((answer: never) => number) | undefined
  readonly location?: ((answer: never) => string) | undefined
}

/** Sends what a route returned: nothing, an object, or the JSON of one. */
export function sendAnswer({ req, res }: Exchange, how: Sending, answer: unknown): void {
  const [status, described] = onlyAnswer(how.answers)
  res.status(status)
  if (how.location !== undefined) res.location(how.location(answer as never))
  if (described.schema === undefined) res.end()
  else if (how.cached) sendCached({ req, res }, described, answer)
  else if (how.revision !== undefined) sendRevision(res, how.revision(answer as never), jsonOf(answer))
  else res.set('Cache-Control', 'no-store').type('json').send(jsonOf(answer))
}

const jsonOf = (answer: unknown): string => (typeof answer === 'string' ? answer : JSON.stringify(answer))

/** Answers with a strong ETag; a caller that has these very bytes gets a 304. */
function sendCached({ req, res }: Exchange, { also }: Answer, answer: unknown): void {
  const type = also === undefined ? JSON_TYPE : accepted(req, [JSON_TYPE, also.mediaType])
  if (also !== undefined) res.vary('Accept')
  const body = jsonOf(also?.mediaType === type ? also.from(answer as never, res) : answer)
  const hash = createHash('sha256').update(type).update(body).digest('base64url')
  res
    .set({ ETag: `"${hash}"`, 'Cache-Control': 'no-cache', 'Content-Type': `${type}; charset=utf-8` })
    .send(body)
}

function accepted(req: Request<Record<string, string>>, types: string[]): string {
  const type = req.accepts(types)
  if (type === false) throw new Problem('not-acceptable', `This address answers ${types.join(' or ')}.`)
  return type
}

/** The ETag numbers what may be changed and not these bytes, so there is never a 304, which `send` would make of it. */
function sendRevision(res: Response, revision: number, body: string): void {
  res
    .set({ ETag: `"${revision}"`, 'Cache-Control': 'no-store' })
    .type('json')
    .end(body)
}
