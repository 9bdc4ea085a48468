import { z } from 'zod'

export type RateLimit = 'off' | { readonly requests: number; readonly seconds: number }

/** Requests per seconds, such as `600/60`, or `off`. */
export const rateLimitText = z
  .string()
  .regex(/^(?:off|[1-9]\d{0,8}\/[1-9]\d{0,4})$/, 'must be requests per seconds, such as 600/60, or off')

/** Of a text that was checked. */
export function parseRateLimit(text: string): RateLimit {
  if (text === 'off') return 'off'
  const [requests, seconds] = text.split('/')
  return { requests: Number(requests), seconds: Number(seconds) }
}
