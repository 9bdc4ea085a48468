import { PassThrough, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import type { Request, Response } from 'express'
import { Problem } from '../../errors.js'

/**
 * The body of a request as it comes, decompressed, no faster than it is taken. Throws a Problem for an unknown encoding,
 * bytes that are not what their encoding says, and more than `bytesMax` of them.
 */
export function streamedBody(req: Request, res: Response, bytesMax: number): AsyncIterable<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > bytesMax) throw tooLarge(bytesMax)
  // A stream of its own in any case: ending the loop over it must not destroy the request and its connection.
  const body = decoderFor(req.headers['content-encoding'])
  res.once('close', () => body.destroy())
  return metered(req.pipe(body), bytesMax)
}

function decoderFor(encoding = 'identity'): Transform {
  switch (encoding.toLowerCase()) {
    case 'identity':
      return new PassThrough()
    case 'gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    case 'zstd':
      return createZstdDecompress()
    default:
      throw new Problem(
        'unsupported-encoding',
        'Send the body as it is, or encoded with gzip, deflate, br or zstd.',
      )
  }
}

async function* metered(body: Transform, bytesMax: number): AsyncGenerator<Buffer> {
  let received = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      received += chunk.length
      if (received > bytesMax) throw tooLarge(bytesMax)
      yield chunk
    }
  } catch (error) {
    throw error instanceof Problem
      ? error
      : new Problem('bad-request', 'The body is not what its Content-Encoding says, or was cut short.')
  }
}

const tooLarge = (bytesMax: number): Problem =>
  new Problem('body-too-large', `The body, decompressed, is larger than ${bytesMax} bytes.`)
