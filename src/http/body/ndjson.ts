import type { Request } from 'express'
import { Problem } from '../../errors.js'
import { isUtf8Of } from './utf8-media-type.js'

export const NDJSON = 'application/x-ndjson'

/** @throws {Problem} unsupported-media-type */
export function requireNdjson({ headers }: Pick<Request, 'headers'>): void {
  if (!isUtf8Of(NDJSON, headers['content-type']))
    throw new Problem('unsupported-media-type', `Send the body as ${NDJSON}, in UTF-8.`)
}
