import type { Response } from 'express'

/**
 * Answers with an ETag to be sent as If-Match. It numbers what may be changed and not these bytes, so there is never a
 * 304, which Express would make of it.
 */
export function sendRevision(res: Response, revision: number, body: object): void {
  res
    .set({ ETag: `"${revision}"`, 'Cache-Control': 'no-store' })
    .type('json')
    .end(JSON.stringify(body))
}
