import type { Request } from 'express'
import { Problem } from '../errors.js'

const SEND_IT = 'Send the ETag of what you read, or a change made since then could be lost'

/** What the caller read and means to change, by the number in its ETag. Throws a Problem where If-Match does not say. */
export function ifMatch({ headers }: Pick<Request, 'headers'>): number {
  const tag = headers['if-match']
  if (tag === undefined) throw new Problem('precondition-required', `If-Match is missing. ${SEND_IT}.`)
  if (tag === '*')
    throw new Problem('precondition-required', `If-Match: * would overwrite whatever is there. ${SEND_IT}.`)
  const number = /^"(\d{1,15})"$/.exec(tag)?.[1]
  if (number === undefined)
    throw new Problem(
      'bad-request',
      'If-Match is malformed: expected one ETag as it was given, such as "12".',
    )
  return Number(number)
}
