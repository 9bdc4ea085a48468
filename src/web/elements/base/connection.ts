import { CallFailed, failureOf, reportOnce } from './failure.js'

/** Where the service is, and the key and the language it is asked with. */
export interface Connection {
  readonly endpoint: string
  readonly key: string | null
  readonly locale: string | null
}

const refusedLocales = new Set<string>()

/** The language that the service answers in, as far as it is known. */
export const answersIn = (connection: Connection): string => spokenFor(connection) ?? 'en-GB'

/** The locale, or else its language, unless the service has refused it; null where it has refused both. */
function spokenFor({ endpoint, locale }: Connection): string | null {
  if (locale === null) return null
  const [language = locale] = locale.split('-')
  return [locale, language].find((one) => !refusedLocales.has(`${endpoint} ${one}`)) ?? null
}

interface ServiceCall {
  readonly path: string
  readonly body?: object
  readonly signal: AbortSignal
}

/**
 * Asks the service, in the page's language where the service speaks it.
 * @throws {CallFailed} and nothing else
 */
export async function ask(connection: Connection, call: ServiceCall): Promise<unknown> {
  const { endpoint } = connection
  const spoken = spokenFor(connection)
  try {
    return await askOnce(connection, spoken, call)
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    const { failure } = error
    if (spoken !== null && failure.aboutLocale === true) {
      refusedLocales.add(`${endpoint} ${spoken}`)
      return ask(connection, call)
    }
    if (failure.kind === 'embed') reportOnce(failure, endpoint)
    throw error
  }
}

async function askOnce(
  { endpoint, key }: Omit<Connection, 'locale'>,
  locale: string | null,
  { path, body, signal }: ServiceCall,
): Promise<unknown> {
  const headers = {
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(key !== null && { Authorization: `Bearer ${key}` }),
  }
  try {
    const address = new URL(path, endpoint)
    if (body === undefined && locale !== null) address.searchParams.set('locale', locale)
    const response = await fetch(address, {
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
