import type { Response } from 'express'
import { z } from 'zod'
import type { Catalog } from '#catalog'
import { oncePerCatalog } from '../usecases/once-per-catalog.js'
import { localeQuery } from '../usecases/recommend/locale-query.js'
import type { SnapshotFor } from './routes/deps.js'

/** A schema in the words of a catalogue: as the document has it, and as the site has it to which a request belongs. */
export interface SchemaBySite<Schema extends z.ZodType> {
  readonly documented: z.ZodType
  readonly of: (res: Response) => Schema
}

interface Words {
  /** In whose words the document is. */
  readonly catalog: Catalog
  readonly snapshot: SnapshotFor
}

export function schemaBySite<Schema extends z.ZodType>(
  { catalog, snapshot }: Words,
  make: (catalog: Catalog) => Schema,
): SchemaBySite<Schema> {
  const made = oncePerCatalog(make)
  return { documented: made(catalog), of: (res) => made(snapshot(res).catalog) }
}

/** `?locale=` and more: the locales are those that the site speaks. */
export const localeBySite = <Extra extends z.ZodRawShape>(words: Words, extra: Extra) =>
  schemaBySite(words, (catalog) => localeQuery(catalog).extend(extra))

/** A body that is documented here and parsed by the use case, which alone knows in which catalogue's words it is. */
export const parsedLater = (documented: z.ZodType): SchemaBySite<z.ZodUnknown> => ({
  documented,
  of: () => anything,
})
const anything = z.unknown()
