import { z } from 'zod'
import { idsOf, type Catalog } from '#catalog'
import { oncePerCatalog } from '../once-per-catalog.js'

const ID_MAX = 200

const known = oncePerCatalog(({ products }: Catalog) => new Set(idsOf(products)))

/** Ids of products of a catalogue, each once. There are too many to list them in a document or in an error. */
export function productIds(catalog: Catalog, max: number) {
  const ids = known(catalog)
  const id = z
    .string()
    .max(ID_MAX)
    .superRefine((one, ctx) => {
      if (ids.has(one)) return
      ctx.addIssue({
        code: 'invalid_value',
        values: [],
        input: one,
        message: 'Is the id of no product here.',
      })
    })
  return z
    .array(id)
    .max(max)
    .superRefine((listed, ctx) => {
      const seen = new Set<string>()
      listed.forEach((one, i) => {
        if (seen.has(one))
          ctx.addIssue({ code: 'custom', path: [i], message: 'Stands twice.', input: listed })
        seen.add(one)
      })
    })
    .meta({ uniqueItems: true })
}
