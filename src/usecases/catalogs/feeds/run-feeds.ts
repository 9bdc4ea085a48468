import { randomUUID } from 'node:crypto'
import { Problem, type Fault } from '../../../errors.js'
import type { SiteWriter } from '../../../sites/site-writer.js'
import type { Sites } from '../../../sites/sites.js'
import type { Clock } from '../../../snapshot/current.js'
import type { SiteId } from '../../../store/site-id.js'
import type { Transaction } from '../../../store/store.js'
import type { Author, Writing } from '../../admin/writer.js'
import { faultsOf, ours } from '../import-faults.js'
import type { ImportFindings, ImportJob, Imports, Upload } from '../imports.js'
import { changesNothing, reasonsToWait, type Told } from './bounds.js'
import { citedAddress, readFeed, type Feed } from './feed.js'
import { changeRuns, parseRuns, RUNS, withRun, type FeedRun, type FeedRuns } from './feed-runs.js'
import { nextTime, nextTry } from './schedule.js'

/** What the log is told of a run. */
export interface FeedRan extends Pick<FeedRun, 'outcome' | 'import'> {
  readonly site: SiteId
  readonly codes: readonly string[]
  readonly failures: number
  readonly nextRun: string
}

export interface RunFeedsDeps {
  readonly sites: Pick<Sites, 'site' | 'states'>
  readonly siteWriter: SiteWriter
  readonly clock: Clock
  readonly imports: Pick<Imports, 'readFeed' | 'apply'>
  /** Fetches the file of an address. */
  readonly fetchUpload: (address: string) => Promise<Upload>
  readonly feedRan: (ran: FeedRan) => void
  /** Called with each error that nobody expected. */
  readonly report: (error: unknown, id: string) => void
}

/** So many sites at once, so that a morning of many feeds leaves room for requests. */
const AT_ONCE = 2
/** Longer than a file is fetched and read. What was claimed longer ago belongs to a process that is gone. */
const LEASE_MS = 15 * 60_000
/** Runs that were missed while nothing ran start within so long. */
const SPREAD_MS = 60_000

/** A run that this process has claimed. */
interface Claim {
  readonly id: string
  readonly site: SiteId
  readonly feed: Feed
  readonly revision: number
  readonly author: Author
  readonly since: string
}

/**
 * Reads the feeds of all sites when they are due. A run is claimed in the store before it starts, and what it read is applied
 * only while the claim and the feed are what they were, so that no two processes and no change in between get into its way.
 */
export function createFeedRunner(deps: RunFeedsDeps) {
  const { sites, siteWriter, clock, imports, fetchUpload, feedRan, report } = deps
  const startedAt = clock()
  const running = new Map<SiteId, Promise<void>>()
  const claims = new Map<SiteId, Claim>()
  let stopped = false

  const writing = (claim: Pick<Claim, 'site'>, tx: Transaction): Writing => ({
    tx,
    site: claim.site,
    actor: 'feed',
    at: clock().toISOString(),
  })

  function isDue(site: SiteId, { dueAt, running: claimed }: FeedRuns, now: Date): boolean {
    if (claimed !== null && new Date(claimed.until) > now) return false
    const due = new Date(dueAt)
    const isMissed = due < startedAt
    return isMissed ? now.getTime() >= startedAt.getTime() + spreadOf(site) : due <= now
  }

  /** Null where another process was faster, or the feed is gone. */
  async function claim(site: SiteId): Promise<Claim | null> {
    const id = randomUUID()
    return siteWriter.write(site, async (tx) => {
      const now = clock()
      const stored = await readFeed(tx, site)
      const until = new Date(now.getTime() + LEASE_MS).toISOString()
      const taken = await changeRuns(writing({ site }, tx), (runs) =>
        runs === null || stored === null || !isDue(site, runs, now)
          ? null
          : { ...runs, running: { id, since: now.toISOString(), until } },
      )
      if (stored === null || taken === null) return null
      const { feed, revision, updatedBy } = stored
      const author = { site, label: 'feed', id: updatedBy }
      return { id, site, feed, revision, author, since: now.toISOString() }
    })
  }

  async function outcomeOf(claimed: Claim): Promise<Outcome> {
    try {
      return await readAndApply(claimed)
    } catch (error) {
      const faults = faultsOf(error)
      if (faults === null) reportOf(claimed.site, error)
      return failed(faults ?? ours, null)
    }
  }

  async function readAndApply({ id, site, feed, revision, author }: Claim): Promise<Outcome> {
    const { address, format, mapping, brand, label, apply, waitsAbove } = feed
    const upload = await fetchUpload(address)
    const job = await imports.readFeed(author, upload, {
      format: format ?? undefined,
      mapping: mapping ?? undefined,
      brand: brand ?? undefined,
      label: label ?? undefined,
      address: citedAddress(address),
    })
    const { findings } = job
    if (job.status !== 'ready' || findings === null) return failed(job.errors, job)
    if (changesNothing(findings)) return { kind: 'unchanged', job, told: missing(findings) }
    const live = sites.site(site)
    const known = live.state().catalog === null ? null : live.loaded().parts.rows.length
    const reasons = apply ? reasonsToWait(findings, known, waitsAbove) : [byHand]
    if (reasons.length > 0) return { kind: 'waits', job, told: [...reasons, ...missing(findings)] }
    const stillOurs = async (within: Writing): Promise<void> => {
      const now = await readFeed(within.tx, site)
      const runs = await within.tx.document(site, RUNS, RUNS)
      const isOurs = runs !== null && parseRuns(runs.body).running?.id === id
      if (!isOurs || now?.revision !== revision) throw overtaken
    }
    const applied = await imports.apply(author, job.id, '', stillOurs)
    return { kind: 'applied', job: applied, told: missing(findings) }
  }

  async function record({ id, site, revision, feed, since }: Claim, outcome: Outcome): Promise<void> {
    const run = runOf(outcome, since, clock().toISOString())
    const recorded = await siteWriter.write(site, async (tx) => {
      const isSame = (await readFeed(tx, site))?.revision === revision
      return changeRuns(writing({ site }, tx), (runs) => {
        if (runs?.running?.id !== id) return null
        const ended = { ...runs, running: null, runs: withRun(runs.runs, run) }
        // Whoever changed the feed while it was read has it read anew.
        return isSame ? { ...ended, ...followedBy(outcome, feed, runs.failures) } : ended
      })
    })
    if (recorded === null) return
    const { failures, dueAt: nextRun } = recorded
    const codes = run.told.map(({ code }) => code)
    feedRan({ site, outcome: run.outcome, import: run.import, codes, failures, nextRun })
  }

  function followedBy({ kind }: Outcome, { schedule }: Feed, before: number) {
    const failures = kind === 'failed' ? before + 1 : 0
    const next = failures > 0 ? nextTry(schedule, failures, clock()) : nextTime(schedule, clock())
    return { failures, dueAt: next.toISOString() }
  }

  /** After a stop the store may be closed, and of a site that was removed nothing is wanted any more. */
  function reportOf(site: SiteId, error: unknown): void {
    const isGone = !sites.states().some((state) => state.site === site)
    if (!stopped && !isGone) report(error, `feed of ${site}`)
  }

  async function run(site: SiteId): Promise<void> {
    try {
      const claimed = await claim(site)
      if (claimed === null) return
      claims.set(site, claimed)
      const outcome = await outcomeOf(claimed)
      if (!stopped) await record(claimed, outcome)
    } catch (error) {
      reportOf(site, error)
    } finally {
      claims.delete(site)
      running.delete(site)
    }
  }

  async function dueSites(): Promise<readonly SiteId[]> {
    const now = clock()
    const all = await siteWriter.reads().documentsOfAll(RUNS)
    return all
      .map(({ site, body }) => ({ site, runs: parseRuns(body) }))
      .filter(({ site, runs }) => isDue(site, runs, now))
      .sort((a, b) => (a.runs.dueAt < b.runs.dueAt ? -1 : 1))
      .map(({ site }) => site)
  }

  return {
    /** Starts the runs that are due, some at a time. Resolves when those that run are over, and never throws. */
    async runDue(): Promise<void> {
      try {
        for (const site of stopped ? [] : await dueSites())
          if (running.size < AT_ONCE && !running.has(site)) running.set(site, run(site))
      } catch (error) {
        // Without a store nothing is due, which was said when it was lost.
        if (!(error instanceof Problem && error.code === 'unavailable')) report(error, 'feeds')
      }
      await Promise.all(running.values())
    },

    /** Gives back what is claimed, so that it runs again at the next start. Nothing that was read is applied any more. */
    async stop(): Promise<void> {
      stopped = true
      const released = [...claims.values()].map(({ id, site }) =>
        siteWriter.write(site, (tx) =>
          changeRuns(writing({ site }, tx), (runs) =>
            runs?.running?.id === id ? { ...runs, running: null } : null,
          ),
        ),
      )
      for (const one of await Promise.allSettled(released))
        if (one.status === 'rejected') report(one.reason, 'feeds')
    },
  }
}

export type FeedRunner = ReturnType<typeof createFeedRunner>

/** Always the same for a site, and different between them. */
const spreadOf = (site: SiteId): number =>
  Array.from(site).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % SPREAD_MS, 0)

type Outcome =
  | {
      readonly kind: 'applied' | 'unchanged' | 'waits'
      readonly job: ImportJob
      readonly told: readonly Told[]
    }
  | { readonly kind: 'failed'; readonly job: ImportJob | null; readonly told: readonly Told[] }

const failed = (faults: readonly Fault[], job: ImportJob | null): Outcome => ({
  kind: 'failed',
  job,
  told: faults.slice(0, 10).map(({ code, detail }) => ({ code, detail })),
})

const byHand: Told = { code: 'by-hand', detail: 'A person applies it: the feed is set so.' }
const overtaken = new Problem('import-stale', 'The feed was changed or stopped while it was read.')

const missing = ({ mappingSource: { from, missingColumns } }: ImportFindings): readonly Told[] =>
  missingColumns.length === 0
    ? []
    : [
        {
          code: 'missing-column',
          detail: `The ${from === 'saved' ? 'saved ' : ''}mapping names columns that the file does not have: ${missingColumns.slice(0, 20).join(', ')}.`,
        },
      ]

const heads = {
  applied: 'It was read and applied.',
  unchanged: 'It was read and says what is in force already.',
  waits: 'It was read, and waits for a person to apply it.',
  failed: 'It could not be used, and nothing was changed.',
} as const

function runOf({ kind, job, told }: Outcome, startedAt: string, endedAt: string): FeedRun {
  const findings = job?.findings ?? null
  return {
    startedAt,
    endedAt,
    outcome: kind,
    text: [heads[kind], ...told.map(({ detail }) => detail)].join(' '),
    told: [...told],
    import: job?.id ?? null,
    number: job?.number ?? null,
    counts: findings && {
      rows: findings.report.counts.rows,
      accepted: findings.report.counts.accepted,
      rejected: findings.report.counts.rejected + findings.refused.length,
      added: findings.diff.added.length,
      changed: findings.diff.changed.length,
      gone: findings.diff.gone.length,
    },
  }
}
