import type { Response } from 'express'
import { callerOf } from '../middleware/caller.js'
import type { Clock } from '../../snapshot/current.js'
import { actorOf, type Writer } from '../../usecases/admin/writer.js'

/** Who writes by this request, to the site of the key, now. */
export function writerOf(res: Response, clock: Clock): Writer {
  const { site, key } = callerOf(res)
  if (key === null) throw new Error('nobody writes without a key')
  return { site, actor: actorOf(key), at: clock().toISOString() }
}
