import { z } from 'zod'
import { feedRunSchema } from '../../../usecases/catalogs/feeds/feed-runs.js'
import { feedSchema } from '../../../usecases/catalogs/feeds/feed.js'
import { mappingSchema } from '../../../usecases/catalogs/wish-schema.js'

/** The body of `PUT /v1/feeds`. */
export const feedBodySchema = feedSchema.meta({ id: 'Feed' })

const run = feedRunSchema.meta({
  id: 'FeedRun',
  description: 'One reading of the file, and what came of it.',
})
const time = z.iso.datetime().nullable()

export const feedViewSchema = z
  .strictObject({
    feed: feedBodySchema.nullable(),
    revision: z.int().meta({ description: 'For If-Match; 0 while there is no feed.' }),
    updatedAt: time,
    updatedBy: z.string().nullable(),
    running: z.strictObject({ since: z.iso.datetime() }).nullable(),
    nextRun: time.meta({ description: 'Null while it runs, and where there is no feed.' }),
    failures: z.int().meta({ description: 'How often it failed in a row.' }),
    lastRun: run.nullable(),
    earlierRuns: z.array(run).meta({ description: 'Up to nine before the last, the newest first.' }),
    savedMapping: z
      .strictObject({ mapping: mappingSchema, savedAt: z.iso.datetime(), savedBy: z.string() })
      .nullable()
      .meta({ description: 'What the last import that was applied made of its columns.' }),
  })
  .meta({ id: 'FeedView', description: 'The feed of a site, what came of it and when it is read again.' })
