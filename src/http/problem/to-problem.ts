import { Problem } from '../../errors.js'

/** Called with each error that is not a known problem. */
export type Report = (error: unknown, requestId: string) => void

const unexpected = new Problem(
  'internal',
  'Something went wrong on our side. It has been logged under this instance.',
)

/** The problem that answers an error. An unexpected error is reported and answered as `internal`, without its message. */
export function problemOf(error: unknown, requestId: string, report: Report): Problem {
  const expected = toProblem(error)
  if (!expected) report(error, requestId)
  return expected ?? unexpected
}

/** Recognises errors of Express and body-parser: a 4xx status marks a fault of the caller, and some have a type. */
function toProblem(error: unknown): Problem | undefined {
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
        'Send the body as it is, or encoded with gzip, deflate, br or zstd.',
      )
    default:
      return new Problem('bad-request', 'The request is malformed or was cut short.')
  }
}
