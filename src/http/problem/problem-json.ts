import { z } from 'zod'
import type { Problem, ProblemCode } from '../../errors.js'

/** The HTTP status and the title of a kind of problem. */
export interface ProblemKind {
  readonly status: number
  readonly title: string
}

/** Every kind of problem by its code. No other place knows the HTTP status of a problem. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  'bad-request': { status: 400, title: 'Bad request' },
  'invalid-json': { status: 400, title: 'Invalid JSON' },
  'duplicate-key': { status: 400, title: 'Repeated key in an object' },
  'too-deep': { status: 400, title: 'Nested too deep' },
  'too-many-keys': { status: 400, title: 'Too many keys in an object' },
  'invalid-request': { status: 400, title: 'Invalid request' },
  unauthorized: { status: 401, title: 'Key required' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'unknown-product': { status: 404, title: 'Unknown product' },
  'unknown-weight-set': { status: 404, title: 'Unknown weight set' },
  'unknown-version': { status: 404, title: 'Unknown version' },
  'unknown-id': { status: 404, title: 'Unknown id' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'not-acceptable': { status: 406, title: 'Not acceptable' },
  'request-timeout': { status: 408, title: 'Request took too long to arrive' },
  'versions-misfit': { status: 409, title: 'Versions do not fit each other' },
  'id-taken': { status: 409, title: 'Id is taken' },
  'site-in-use': { status: 409, title: 'Site in use' },
  'shared-catalogue': { status: 409, title: 'Shared catalogue' },
  'import-stale': { status: 409, title: 'Import is stale' },
  'import-not-ready': { status: 409, title: 'Import is not ready' },
  withdrawn: { status: 410, title: 'Withdrawn product' },
  'too-many-documents': { status: 409, title: 'Too many of a kind' },
  'last-admin-key': { status: 409, title: 'Last admin key' },
  'key-ended': { status: 409, title: 'Key is revoked or expired' },
  'preview-stale': { status: 409, title: 'Preview is out of date' },
  'policy-failed': { status: 409, title: 'A policy does not allow it' },
  'precondition-failed': { status: 412, title: 'Changed by somebody else' },
  'body-too-large': { status: 413, title: 'Body too large' },
  'too-many-lines': { status: 413, title: 'Too many lines in a batch' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'unsupported-encoding': { status: 415, title: 'Unsupported content encoding' },
  'expectation-failed': { status: 417, title: 'Expectation failed' },
  'precondition-required': { status: 428, title: 'If-Match required' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'header-too-large': { status: 431, title: 'Header too large' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Unavailable' },
  'no-catalogue': { status: 503, title: 'No catalogue yet' },
}

export const problemMediaType = 'application/problem+json'

/** The body of a problem, as RFC 9457 has it. `requestId` is a UUID and becomes `instance`. */
export function problemBody({ code, detail, errors }: Problem, requestId: string) {
  const { status, title } = problemKinds[code]
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
    ...(errors.length > 0 && { errors }),
  }
}

/** As the document has it. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' })
