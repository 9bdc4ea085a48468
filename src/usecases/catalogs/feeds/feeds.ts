import { Problem } from '../../../errors.js'
import type { SiteWriter } from '../../../sites/site-writer.js'
import type { Sites } from '../../../sites/sites.js'
import type { Clock } from '../../../snapshot/current.js'
import type { Key } from '../../../store/store.js'
import { actorOf, type Writing } from '../../admin/writer.js'
import { requireOwn } from '../apply-catalog.js'
import type { Imports } from '../imports.js'
import { readSavedMapping, type SavedMapping } from '../saved-mapping.js'
import { FEED, readFeed, shownAddress, type Feed, type StoredFeed } from './feed.js'
import { changeRuns, firstRuns, readRuns, RUNS, type FeedRun } from './feed-runs.js'

export interface FeedsDeps {
  readonly sites: Pick<Sites, 'site'>
  readonly siteWriter: SiteWriter
  readonly clock: Clock
  readonly imports: Pick<Imports, 'has'>
}

/** The feed of a site, what came of it, and when it is read again. */
export interface FeedView {
  readonly feed: Feed | null
  /** 0 while there is none. */
  readonly revision: number
  readonly updatedAt: string | null
  readonly updatedBy: string | null
  readonly running: { readonly since: string } | null
  readonly nextRun: string | null
  /** How often it failed in a row. */
  readonly failures: number
  readonly lastRun: FeedRun | null
  readonly earlierRuns: readonly FeedRun[]
  readonly savedMapping: SavedMapping | null
}

/** The feed of a site as people set it. What runs it is in `run-feeds.ts`. */
export function createFeeds({ sites, siteWriter, clock, imports }: FeedsDeps) {
  const write = (by: Key, change: (writing: Writing) => Promise<void>): Promise<void> =>
    siteWriter.write(by.site, (tx) =>
      change({ tx, site: by.site, actor: actorOf(by), at: clock().toISOString() }),
    )

  async function get({ site }: Key): Promise<FeedView> {
    const reads = siteWriter.reads()
    const [stored, known, savedMapping] = [
      await readFeed(reads, site),
      await readRuns(reads, site),
      await readSavedMapping(reads, site),
    ]
    const { feed = null, revision = 0, updatedAt = null, updatedBy = null } = stored ?? {}
    const { running = null, dueAt = null, failures = 0, runs = [] } = known ?? {}
    const [lastRun = null, ...earlierRuns] = runs.map((run) => ({
      ...run,
      import: run.import !== null && imports.has(site, run.import) ? run.import : null,
    }))
    return {
      feed,
      revision,
      updatedAt,
      updatedBy,
      running: running && { since: running.since },
      nextRun: running === null ? dueAt : null,
      failures,
      lastRun,
      earlierRuns,
      savedMapping,
    }
  }

  return {
    get,

    /**
     * Sets the feed of a site, which is then read at once.
     *
     * @throws {Problem} shared-catalogue | precondition-failed | unavailable
     */
    async put(by: Key, revision: number, feed: Feed): Promise<FeedView> {
      requireOwn(sites, by.site)
      await write(by, async (writing) => {
        const { tx, actor, at } = writing
        const known = await requireRevision(writing, revision)
        const expectedRevision = known?.revision ?? 'absent'
        await tx.putDocument({ kind: FEED, id: FEED, body: feed, by: actor, at, expectedRevision })
        await changeRuns(writing, (runs) => ({ ...(runs ?? firstRuns(at)), dueAt: at, failures: 0 }))
        await audit(writing, known?.feed ?? null, feed)
      })
      return get(by)
    },

    /**
     * Ends the feed of a site. What it brought stays.
     *
     * @throws {Problem} unknown-id | precondition-failed | unavailable
     */
    remove: (by: Key, revision: number): Promise<void> =>
      write(by, async (writing) => {
        const { tx, site } = writing
        const known = await requireRevision(writing, revision)
        if (known === null) throw new Problem('unknown-id', 'This site has no feed.')
        await tx.removeDocument(FEED, FEED, known.revision)
        const runs = await tx.document(site, RUNS, RUNS)
        if (runs !== null) await tx.removeDocument(RUNS, RUNS, runs.revision)
        await audit(writing, known.feed, null)
      }),
  }
}

export type Feeds = ReturnType<typeof createFeeds>

/** The feed as the caller has read it; null where there is none, and the caller knows. */
async function requireRevision({ tx, site }: Writing, revision: number): Promise<StoredFeed | null> {
  const known = await readFeed(tx, site)
  if ((known?.revision ?? 0) === revision) return known
  throw new Problem(
    'precondition-failed',
    known === null
      ? 'This site has no feed now. Read it again.'
      : `The feed was changed by ${known.updatedBy} at ${known.updatedAt} and is now at revision ${known.revision}. Read it again.`,
  )
}

async function audit({ tx, actor, at }: Writing, before: Feed | null, after: Feed | null): Promise<void> {
  const verb = after === null ? 'delete' : before === null ? 'create' : 'update'
  await tx.appendAudit({
    at,
    actor,
    action: `feed.${verb}`,
    subject: FEED,
    note: null,
    before: shown(before),
    after: shown(after),
  })
}

const shown = (feed: Feed | null) => feed && { ...feed, address: shownAddress(feed.address) }
