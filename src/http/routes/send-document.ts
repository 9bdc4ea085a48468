import { createHash } from 'node:crypto'
import type { Response } from 'express'

/** Answers with a strong ETag; a caller that has these very bytes gets a 304. */
export function sendDocument(res: Response, type: string, document: object): void {
  const body = JSON.stringify(document)
  const hash = createHash('sha256').update(type).update(body).digest('base64url')
  res
    .set({ ETag: `"${hash}"`, 'Cache-Control': 'no-cache', 'Content-Type': `${type}; charset=utf-8` })
    .send(body)
}
