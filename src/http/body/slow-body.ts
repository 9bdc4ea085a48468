import type { ServerResponse } from 'node:http'

const slow = new WeakSet<ServerResponse>()

/** Lets the request of an answer take longer to arrive than others: a large file over a slow line. */
export const letArriveSlowly = (res: ServerResponse): void => void slow.add(res)

export const mayArriveSlowly = (res: ServerResponse): boolean => slow.has(res)
