import { z } from 'zod'
import { isoDateSchema } from '../support/date.js'
import { FEED_LABEL } from '../ledger/feed.js'
import { shapeProblem } from './shape-problem.js'
import type { DataProblem } from './validate/problem.js'

/** Where the fields of `products.json` are from. */
export const feedSchema = z.strictObject({
  label: z.string().min(1).default(FEED_LABEL).describe('What your feed is called where it is cited.'),
  address: z.url().nullable().default(null).describe('Where it can be read; null where nobody outside can.'),
  retrieved: isoDateSchema
    .nullable()
    .default(null)
    .describe('The day on which it was made. It is needed as soon as a product has a field of its own.'),
})

type Json = Readonly<Record<string, unknown>>

/** What is wrong with the feed that `catalog.json` names; its parts would be told as faults of files that nobody wrote. */
export function feedProblems(files: Json): readonly DataProblem[] {
  const { feed } = headOf(files)
  if (feed === undefined) return []
  const issues = feedSchema.safeParse(feed).error?.issues ?? []
  return issues.map((issue) => shapeProblem({ ...issue, path: ['catalog', 'feed', ...issue.path] }, files))
}

/** The same files as if the feed were not named. */
export function withoutFeed(files: Json): Json {
  const { feed: _, ...head } = headOf(files)
  return { ...files, catalog: head }
}

const headOf = ({ catalog }: Json): Json =>
  typeof catalog === 'object' && catalog !== null && !Array.isArray(catalog) ? (catalog as Json) : {}
