import { CallFailed, failureOf, reportOnce } from './failure.js'

/** Where the service is, and who asks. */
export interface Connection {
  readonly endpoint: string
  readonly key: string | null
  readonly locale: string | null
}

const notSpoken = new Set<string>()

/** The language the service answers in, as far as it is known. */
export const answersIn = ({ endpoint, locale }: Connection): string =>
  locale === null || notSpoken.has(`${endpoint} ${locale}`) ? 'en-GB' : locale

interface Asked {
  readonly path: string
  readonly body?: object
  readonly signal: AbortSignal
}

/** Asks the service, in the page's language where it speaks it. Throws CallFailed and nothing else. */
export async function ask(connection: Connection, asked: Asked): Promise<unknown> {
  const { locale, ...rest } = connection
  const spoken = notSpoken.has(`${rest.endpoint} ${locale}`) ? null : locale
  try {
    return await askOnce(rest, spoken, asked)
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    const { failure } = error
    if (spoken !== null && failure.aboutLocale === true) {
      notSpoken.add(`${rest.endpoint} ${spoken}`)
      return askOnce(rest, null, asked)
    }
    if (failure.kind === 'embed') reportOnce(failure, rest.endpoint)
    throw error
  }
}

async function askOnce(
  { endpoint, key }: Omit<Connection, 'locale'>,
  locale: string | null,
  { path, body, signal }: Asked,
): Promise<unknown> {
  const inQuery = body === undefined && locale !== null ? `?locale=${encodeURIComponent(locale)}` : ''
  const headers = {
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(key !== null && { Authorization: `Bearer ${key}` }),
  }
  try {
    const response = await fetch(new URL(path + inQuery, endpoint), {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: body === undefined ? null : JSON.stringify(locale === null ? body : { ...body, locale }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    })
    if (response.ok) return await (response.json() as Promise<unknown>)
    throw await failureOf(response)
  } catch (error) {
    if (error instanceof CallFailed) throw error
    throw new CallFailed({ kind: navigator.onLine ? 'network' : 'offline' })
  }
}
