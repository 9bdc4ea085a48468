import { MIMEType } from 'node:util'
import { raw } from 'body-parser'
import type { Request, RequestHandler, Response } from 'express'
import { Problem } from '../errors.js'
import { checkJsonStructure } from './json-structure.js'

/** Reads a JSON body of at most `limit` bytes, counted after decompression, into `req.body`. */
export function jsonBody(limit: number): RequestHandler {
  const readRaw: RequestHandler = raw({ type: () => true, limit })

  return async (req, res, next) => {
    if (!isJson(req.headers['content-type'])) {
      throw new Problem('unsupported-media-type', 'Send the body as application/json, in UTF-8.')
    }
    req.body = parseJson(await readBytes(req, res))
    next()
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

function isJson(contentType = ''): boolean {
  try {
    const { essence, params } = new MIMEType(contentType)
    return essence === 'application/json' && /^utf-8$/i.test(params.get('charset') ?? 'utf-8')
  } catch {
    return false
  }
}

function parseJson(bytes: unknown): unknown {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('invalid-json', 'The body is empty.')
  const text = decodeUtf8(bytes)
  checkJsonStructure(text)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Problem('invalid-json', 'The body is not valid JSON.')
  }
}

function decodeUtf8(bytes: Buffer): string {
  try {
    // A byte order mark is kept, so JSON.parse refuses it, as RFC 8259 section 8.1 lets senders expect.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Problem('invalid-json', 'The body is not valid UTF-8.')
  }
}
