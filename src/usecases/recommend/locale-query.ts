import { z } from 'zod'
import { DEFAULT_LOCALE, type Catalog } from '#catalog'

/** A locale that the catalogue has words for; another is a 400. */
export function localeSchema({ messages }: Pick<Catalog, 'messages'>) {
  return z
    .enum([...messages.keys()])
    .default(DEFAULT_LOCALE)
    .meta({ description: 'A shipped locale.' })
}

/** `?locale=`. */
export function localeQuery(catalog: Pick<Catalog, 'messages'>) {
  return z.strictObject({ locale: localeSchema(catalog) })
}
