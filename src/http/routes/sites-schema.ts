import { z } from 'zod'
import { locales, strictObject } from '#catalog'
import { LABEL_MAX, madeKeySchema } from './keys-schema.js'

const id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lower-case words and numbers, joined by hyphens.')
const name = z.string().trim().min(1).max(LABEL_MAX)
const localeList = z.array(z.enum(locales)).min(1)

/** The body of `POST /v1/sites`. */
export const newSiteSchema = strictObject({
  id,
  name,
  catalog: z
    .string()
    .regex(/^(own|shared:[a-z0-9-]{1,64})$/, 'Expected own, or shared: and the id of a site.')
    .default('shared:default')
    .meta({ description: '`own`, or `shared:` and the id of the site whose catalogue it answers from.' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Expected an ISO 4217 code, such as EUR.')
    .optional()
    .meta({
      description:
        'Of its own catalogue. Where this, the region or the locales are given, nothing is answered before an import.',
    }),
  region: z.string().nullable().optional().meta({
    description: 'The region of its own catalogue that is assumed when a profile names none.',
  }),
  locales: localeList
    .optional()
    .meta({ description: 'The languages of its own catalogue; all when absent.' }),
})

/** The body of `PATCH /v1/sites/{id}`. */
export const siteChangeSchema = strictObject({ name })

/** The body of `DELETE /v1/sites/{id}`, which may be in the query instead. */
export const siteRemovalSchema = strictObject({
  confirm: z.string().meta({ description: 'The id of the site.' }),
})

export const siteSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    catalog: z
      .string()
      .meta({ description: '`own`, or `shared:` and the site whose catalogue it answers from.' }),
    currency: z.string(),
    region: z.string().nullable(),
    locales: z.array(z.enum(locales)),
  })
  .meta({ id: 'Site' })

export const sitesSchema = z.strictObject({ sites: z.array(siteSchema) })
export const madeSiteSchema = z
  .strictObject({ site: siteSchema, adminKey: madeKeySchema })
  .meta({ id: 'MadeSite' })
