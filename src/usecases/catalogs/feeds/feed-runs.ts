import { z } from 'zod'
import type { Reads } from '../../../store/store.js'
import type { SiteId } from '../../../store/site-id.js'
import type { Writing } from '../../admin/writer.js'
import type { ImportJob } from '../imports.js'

export const RUNS = 'feed-run'
const RUNS_MAX = 10

const count = z.int()
const told = z.strictObject({ code: z.string(), detail: z.string() })

export const feedRunSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  outcome: z.enum(['applied', 'unchanged', 'waits', 'failed']),
  text: z.string().meta({ description: 'What came of it, as sentences.' }),
  told: z.array(told).meta({ description: 'Why it waits or failed, and columns that were missed.' }),
  import: z.string().nullable().meta({
    description: 'The import with its report; null where the service no longer has it.',
  }),
  number: count.nullable().meta({ description: 'The publication that it became.' }),
  counts: z
    .strictObject({
      rows: count,
      accepted: count,
      rejected: count,
      added: count,
      changed: count,
      gone: count,
    })
    .nullable(),
})

export type FeedRun = z.output<typeof feedRunSchema>

const bodySchema = z.strictObject({
  dueAt: z.string(),
  /** In a row. */
  failures: count,
  /** Whoever has claimed the run that is due; another may take it over after `until`. */
  running: z.strictObject({ id: z.string(), since: z.string(), until: z.string() }).nullable(),
  /** The newest first. */
  runs: z.array(feedRunSchema),
})

/** What a feed did, does and will do. */
export type FeedRuns = z.output<typeof bodySchema>

export const firstRuns = (dueAt: string): FeedRuns => ({ dueAt, failures: 0, running: null, runs: [] })

export const parseRuns = (body: unknown): FeedRuns => bodySchema.parse(body)

export async function readRuns(reads: Pick<Reads, 'document'>, site: SiteId): Promise<FeedRuns | null> {
  const document = await reads.document(site, RUNS, RUNS)
  return document && parseRuns(document.body)
}

/** Puts what `change` makes of the runs in their place, and returns it; null leaves them. */
export async function changeRuns(
  { tx, site, actor: by, at }: Writing,
  change: (runs: FeedRuns | null) => FeedRuns | null,
): Promise<FeedRuns | null> {
  const document = await tx.document(site, RUNS, RUNS)
  const body = change(document && parseRuns(document.body))
  if (body === null) return null
  const expectedRevision = document?.revision ?? 'absent'
  await tx.putDocument({ kind: RUNS, id: RUNS, body, by, at, expectedRevision })
  return body
}

export const withRun = (runs: readonly FeedRun[], run: FeedRun): FeedRun[] =>
  [run, ...runs].slice(0, RUNS_MAX)

/** A report of the feed that waited and that a person applies. */
export async function markApplied(writing: Writing, { id, number }: ImportJob): Promise<void> {
  await changeRuns(writing, (known) => {
    const [last, ...earlier] = known?.runs ?? []
    if (known === null || last?.import !== id || last.outcome !== 'waits') return null
    const text = `It waited, and ${writing.actor} applied it.`
    return { ...known, runs: [{ ...last, outcome: 'applied', number, text }, ...earlier] }
  })
}
