import type { CookieOptions, Request } from 'express'

const NAME = '__Host-candour'
/** Over plain HTTP, on a developer's own machine, a browser takes no cookie of the prefix `__Host-`. */
const LOCAL_NAME = 'candour'

export function sessionIn({ headers }: Request): string | null {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  const named = pairs.find(([name]) => name === NAME || name === LOCAL_NAME)
  return named?.[1] ?? null
}

/** The name and the attributes of the cookie for a request to this host. */
export function sessionCookie({ hostname }: Request): { name: string; options: CookieOptions } {
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '::1'
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: !local } as const
  return { name: local ? LOCAL_NAME : NAME, options }
}
