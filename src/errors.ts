/** Everything that can go wrong on purpose, by its stable name. Its HTTP status is in http/problem/problem-json.ts. */
export const problemCodes = [
  'bad-request',
  'invalid-json',
  'duplicate-key',
  'too-deep',
  'too-many-keys',
  'invalid-request',
  'unauthorized',
  'forbidden',
  'not-found',
  'unknown-product',
  'unknown-weight-set',
  'unknown-version',
  'unknown-id',
  'method-not-allowed',
  'not-acceptable',
  'request-timeout',
  'versions-misfit',
  'id-taken',
  'site-in-use',
  'shared-catalogue',
  'import-stale',
  'import-not-ready',
  'withdrawn',
  'too-many-documents',
  'last-admin-key',
  'key-ended',
  'preview-stale',
  'policy-failed',
  'precondition-failed',
  'precondition-required',
  'body-too-large',
  'too-many-lines',
  'unsupported-media-type',
  'unsupported-encoding',
  'expectation-failed',
  'rate-limited',
  'header-too-large',
  'internal',
  'unavailable',
  'no-catalogue',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** One fault inside a document: `pointer` is a JSON Pointer (RFC 6901), '' means the whole document. */
export interface Fault {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** `detail` and `errors` are shown to the caller, so they never hold a value of the request: it could be a health answer. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly errors: readonly Fault[] = [],
  ) {
    super(detail)
  }
}

/** Thrown for a text that no longer has the hash it is kept under. */
export class DamagedContent extends Error {
  override readonly name = 'DamagedContent'

  constructor(readonly content: string) {
    super(`DATA_DIR: ${content} is damaged: restore a backup`)
  }
}
