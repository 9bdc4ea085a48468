import { z } from 'zod'
import { feedFormats, strictObject } from '#catalog'
import type { Reads } from '../../../store/store.js'
import type { SiteId } from '../../../store/site-id.js'
import { addressSchema, brandSchema, labelSchema, mappingSchema } from '../wish-schema.js'
import { boundsSchema, defaultBounds } from './bounds.js'
import { scheduleSchema } from './schedule.js'

export const FEED = 'feed'

/** Where the products of a site come from by themselves. It is a list of all of them, so a site has one. */
export const feedSchema = strictObject({
  address: addressSchema,
  schedule: scheduleSchema,
  format: z.enum(feedFormats).nullable().default(null).meta({
    description: 'Detected where it is null. A feed is products: a whole catalogue is sent by a person.',
  }),
  mapping: mappingSchema.nullable().default(null).meta({
    description: 'What columns become. Null: as in the last import that was applied, else as proposed.',
  }),
  brand: brandSchema.nullable().default(null),
  label: labelSchema.nullable().default(null),
  apply: z.boolean().default(false).meta({
    description:
      'Whether what was read is applied by itself, within the bounds of `waitsAbove`. Else it waits as a report.',
  }),
  waitsAbove: boundsSchema.default(defaultBounds),
})

export type Feed = z.output<typeof feedSchema>

export interface StoredFeed {
  readonly feed: Feed
  readonly revision: number
  readonly updatedAt: string
  readonly updatedBy: string
}

export async function readFeed(reads: Pick<Reads, 'document'>, site: SiteId): Promise<StoredFeed | null> {
  const document = await reads.document(site, FEED, FEED)
  if (document === null) return null
  const { body, revision, updatedAt, updatedBy } = document
  return { feed: feedSchema.parse(body), revision, updatedAt, updatedBy }
}

/** An address as it may be shown to whoever reads the site: what stands behind the question mark is often a secret. */
export function shownAddress(address: string): string {
  const { origin, pathname, search } = new URL(address)
  return `${origin}${pathname}${search === '' ? '' : '?…'}`
}

/** An address as answers cite it to everybody; null where it could hold a secret. */
export const citedAddress = (address: string): string | null =>
  new URL(address).search === '' ? address : null
