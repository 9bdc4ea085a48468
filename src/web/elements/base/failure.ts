import type { components } from '../../../http/client/index.js'

type Problem = components['schemas']['Problem']

/** Why a call failed, as far as a shopper or the shop can act on it. */
export interface Failure {
  readonly kind: 'offline' | 'network' | 'server' | 'busy' | 'code' | 'embed' | 'cancelled'
  /** The type of the service's problem, for the developer of the shop. */
  readonly type?: string
  readonly retrySeconds?: number
  /** Whether the service refused the language it was asked in. */
  readonly aboutLocale?: boolean
}

/** The only error that a call of an element throws. */
export class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.type ?? failure.kind)
  }
}

/** The failure that an unsuccessful response stands for. */
export async function failureOf(response: Response): Promise<CallFailed> {
  const { status, headers } = response
  const retry = Number(headers.get('Retry-After') ?? '')
  const retrySeconds = retry > 0 ? { retrySeconds: Math.ceil(retry) } : {}
  if (status === 429 || status === 503) return new CallFailed({ kind: 'busy', ...retrySeconds })
  if (status >= 500) return new CallFailed({ kind: 'server' })
  const { type, errors = [] } = await problemIn(response)
  const aboutLocale = errors.some(({ pointer }) => pointer.endsWith('locale'))
  return new CallFailed({ kind: 'embed', type: `${type} (${status})`, aboutLocale })
}

const reported = new Set<string>()

/** Writes a refusal to the console for the shop's developer: once per type, and never what was sent. */
export function reportOnce({ type = 'about:blank' }: Failure, endpoint: string): void {
  if (reported.has(type)) return
  reported.add(type)
  console.error(`Candour refused the request of an element: ${type}. See ${new URL('/docs', endpoint).href}`)
}

async function problemIn(response: Response): Promise<Pick<Problem, 'type' | 'errors'>> {
  const unknown = { type: 'about:blank' }
  return response.json().then(
    (body: unknown) => (typeof body === 'object' && body !== null ? { ...unknown, ...body } : unknown),
    () => unknown,
  )
}
