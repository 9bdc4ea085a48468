import type { Request } from 'express'
import { Problem } from '../../errors.js'

type Params = Pick<Request<Record<string, string>>, 'params'>

/** The id in the address. */
export const idIn = ({ params: { id = '' } }: Params): string => id

/** The number of a publication in the address. Throws a Problem for what cannot be one. */
export function numberIn({ params: { number = '' } }: Params): number {
  if (!/^[1-9]\d{0,8}$/.test(number))
    throw new Problem('unknown-id', 'There is no publication of this number.')
  return Number(number)
}
