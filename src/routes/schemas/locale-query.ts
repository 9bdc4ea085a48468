import { z } from 'zod'
import type { Catalog } from '../../../catalog/index.js'

/** `?locale=`: one that is shipped; another is a 400. */
export function localeQuery({ messages }: Pick<Catalog, 'messages'>) {
  return z.strictObject({
    locale: z
      .enum([...messages.keys()])
      .default('en-GB')
      .meta({ description: 'A shipped locale.' }),
  })
}

export type LocaleQuery = ReturnType<typeof localeQuery>
