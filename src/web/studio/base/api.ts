import type { Problem } from './types.js'

const TIMEOUT_MS = 15_000
/** A large file over a slow line. */
const UPLOAD_TIMEOUT_MS = 900_000

/** A call that failed: the service refused it, or could not be reached. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
  }

  /** Whether the problem has this code, such as `unknown-id`. */
  is(code: string): boolean {
    return this.problem.type === `/problems/${code}`
  }
}

interface Sent {
  readonly body?: object
  /** What is sent in place of a body of JSON: a form with a file. */
  readonly form?: FormData
  /** The revision or the number that the change is based on. */
  readonly ifMatch?: number
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/**
 * Asks the service, with the cookie of the session.
 * @throws {Refused} and nothing else
 */
export async function call<T>(method: Method, path: string, { body, form, ifMatch }: Sent = {}): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
    },
    body: form ?? (body === undefined ? null : JSON.stringify(body)),
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(form === undefined ? TIMEOUT_MS : UPLOAD_TIMEOUT_MS),
  }).catch(() => null)
  if (response === null) throw new Refused(unreached())
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (response.ok) return answer as T
  throw new Refused(isProblem(answer) ? answer : unreadable(response.status))
}

/** The problem of a refused call. Any other error is thrown on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  throw error
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'title' in answer && 'detail' in answer
}

const unreached = (): Problem => ({
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  detail: navigator.onLine ? 'The service could not be reached.' : 'This browser is offline.',
})

const unreadable = (status: number): Problem => ({
  type: 'about:blank',
  title: 'Unexpected answer',
  status,
  detail: `The service answered ${status} without saying why.`,
})
