import type { Request } from 'express'

const VERSION_00 = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/

/** The trace a request belongs to, as W3C Trace Context has it; null where none is named, or not well. */
export function traceIdOf({ headers }: Pick<Request, 'headers'>): string | null {
  const { traceparent } = headers
  const id = typeof traceparent === 'string' ? VERSION_00.exec(traceparent)?.[1] : undefined
  return id === undefined || /^0+$/.test(id) ? null : id
}
