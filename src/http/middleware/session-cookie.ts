import type { CookieOptions, Request } from 'express'

const NAME = '__Host-candour'
/** The name on a developer's own machine. Over plain HTTP a browser accepts no cookie of the prefix `__Host-`. */
const LOCAL_NAME = 'candour'

/** The secret of the session in the cookie of a request, or null. */
export function sessionIn({ headers }: Request): string | null {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  const named = pairs.find(([name]) => name === NAME || name === LOCAL_NAME)
  return named?.[1] ?? null
}

/** The name and the attributes of the session cookie for the host of a request. */
export function sessionCookie({ hostname }: Request): { name: string; options: CookieOptions } {
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '::1'
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: !local } as const
  return { name: local ? LOCAL_NAME : NAME, options }
}
