import { raw } from 'body-parser'
import type { Request, RequestHandler, Response } from 'express'
import { Problem } from '../../errors.js'
import { parseJson } from './parse-json.js'
import { isUtf8Of } from './utf8-media-type.js'

/**
 * Reads a JSON body of at most `limit` bytes, counted after decompression.
 *
 * @throws {Problem} unsupported-media-type | unsupported-encoding | body-too-large, and those of `parseJson`
 */
export function jsonReader(limit: number): (req: Request, res: Response) => Promise<unknown> {
  const readRaw: RequestHandler = raw({ type: () => true, limit })

  return async (req, res) => {
    if (!isUtf8Of('application/json', req.headers['content-type'])) {
      throw new Problem('unsupported-media-type', 'Send the body as application/json, in UTF-8.')
    }
    return parseJson(await readBytes(req, res))
  }

  function readBytes(req: Request, res: Response): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const refuseOver = (bytes: number) => {
        if (bytes > limit) reject(new Problem('body-too-large', `The body is larger than ${limit} bytes.`))
      }
      // body-parser would first wait for the end of a body that is too large, and that end may never come.
      refuseOver(Number(req.headers['content-length'] ?? 0))
      let received = 0
      req.on('data', (chunk: Buffer) => refuseOver((received += chunk.length)))
      void readRaw(req, res, (error?: unknown) => {
        if (error instanceof Error) reject(error)
        else resolve(req.body)
      })
    })
  }
}
