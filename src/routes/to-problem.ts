import { Problem } from '../errors.js'

/** Express, body-parser and send mark what the caller did wrong with a 4xx status, some with a type as well. */
export function toProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (!(error instanceof Error) || !('status' in error)) return undefined
  if (typeof error.status !== 'number' || error.status < 400 || error.status > 499) return undefined
  return problemOfType('type' in error ? error.type : undefined)
}

function problemOfType(type: unknown): Problem {
  switch (type) {
    case 'entity.too.large':
      return new Problem('body-too-large', 'The body, decompressed, is larger than this service accepts.')
    case 'encoding.unsupported':
      return new Problem(
        'unsupported-encoding',
        'Send the body as it is, or encoded with gzip, deflate or br.',
      )
    default:
      return new Problem('bad-request', 'The request is malformed or was cut short.')
  }
}
