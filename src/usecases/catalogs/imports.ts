import { randomUUID } from 'node:crypto'
import { CatalogError, FeedError, type DataProblem } from '#catalog'
import { Problem, type Fault } from '../../errors.js'
import { loadedFrom, type LoadedCatalog } from '../../sites/builtin-catalog.js'
import type { CatalogShelf } from '../../sites/catalog-shelf.js'
import { ownerOf } from '../../sites/site-settings.js'
import type { Sites } from '../../sites/sites.js'
import type { SiteWriter } from '../../sites/site-writer.js'
import { utcDay, type Clock } from '../../snapshot/current.js'
import type { SiteId } from '../../store/site-id.js'
import type { Key } from '../../store/store.js'
import { actorOf } from '../admin/writer.js'
import { bringIntoForce } from './apply-catalog.js'
import type { ImportBasis, ImportFindings, ImportWish, PreparedImport } from './prepare-import.js'

/** Where the bytes of an import are: a file, which whoever ran it removes. */
export interface Upload {
  readonly file: string
  readonly name: string | null
  readonly bytes: number
}

/** Runs `prepareImport` over a file, beside the requests. */
export type RunImport = (file: string, basis: ImportBasis, wish: ImportWish) => Promise<PreparedImport>

export type ImportStatus = 'reading' | 'ready' | 'failed' | 'applying' | 'applied'

/** One import, from its upload to its application. */
export interface ImportJob {
  readonly id: string
  readonly status: ImportStatus
  readonly name: string | null
  readonly bytes: number
  readonly startedAt: string
  readonly startedBy: string
  readonly endedAt: string | null
  /** The catalogue that the report compares with. */
  readonly basedOn: string
  readonly findings: ImportFindings | null
  /** Why nothing can be applied. */
  readonly errors: readonly Fault[]
  /** The publication that it became. */
  readonly number: number | null
}

interface Kept {
  job: ImportJob
  readonly site: SiteId
  content: PreparedImport['prepared'] | null
}

export type { ImportFindings }

export interface ImportsDeps {
  readonly sites: Pick<Sites, 'site'>
  readonly siteWriter: SiteWriter
  readonly shelf: CatalogShelf
  readonly base: LoadedCatalog
  readonly clock: Clock
  readonly run: RunImport
  /** Removes the file of an upload. */
  readonly discard: (upload: Upload) => void
}

const JOBS_MAX = 50
const FAULTS_MAX = 100

/**
 * The imports of every site since the start. A report is in memory alone: what is acknowledged as applied is on disk, and a
 * report that a restart forgot is made again from the file.
 */
export function createImports({ sites, siteWriter, shelf, base, clock, run, discard }: ImportsDeps) {
  const jobs = new Map<string, Kept>()
  const listeners = new Set<(site: SiteId, job: ImportJob) => void>()

  function change(kept: Kept, to: Partial<ImportJob>): void {
    kept.job = { ...kept.job, ...to }
    for (const listener of listeners) listener(kept.site, kept.job)
  }

  function require(by: Key, id: string): Kept {
    const kept = jobs.get(id)
    if (kept === undefined || kept.site !== by.site)
      throw new Problem('unknown-id', 'There is no import of this id since the service started.')
    return kept
  }

  async function basisOf(site: SiteId): Promise<ImportBasis> {
    const live = sites.site(site)
    const { settings, catalog, weights, rules, recalls } = live.state()
    const { parts, texts, versions } = live.loaded()
    const reads = siteWriter.reads()
    const published = await reads.publication(site, 'rules', 'current')
    const { currency, region, locales } = settings
    const isFirst = currency !== null && catalog === null
    return {
      site,
      day: utcDay(clock()),
      parts,
      texts: { weights: texts.weights, rules: texts.rules },
      versions: {
        catalogVersion: versions.catalogVersion,
        weightsVersion: versions.weightsVersion,
        rulesVersion: versions.rulesVersion,
      },
      head: isFirst ? { currency, region, locales } : null,
      weights,
      rules,
      followsRules: (published?.origin as { readonly kind?: string } | undefined)?.kind === 'shipped',
      recalls,
      personas: await reads.documents(site, 'persona'),
    }
  }

  async function read(kept: Kept, upload: Upload, wish: ImportWish): Promise<void> {
    try {
      const { prepared, findings } = await run(upload.file, await basisOf(kept.site), wish)
      kept.content = prepared
      change(kept, { status: 'ready', findings, endedAt: clock().toISOString() })
    } catch (error) {
      change(kept, { status: 'failed', errors: faultsOf(error), endedAt: clock().toISOString() })
    } finally {
      discard(upload)
    }
  }

  async function applyKept(by: Key, kept: Kept, note: string): Promise<ImportJob> {
    const { id } = kept.job
    const { status, basedOn, findings, name } = kept.job
    const { content } = kept
    if (status === 'applied' || status === 'reading' || status === 'applying' || status === 'failed')
      throw new Problem('import-not-ready', notReady[status])
    if (content === null || findings === null || basedOn !== versionNow(by.site)) throw stale
    change(kept, { status: 'applying' })
    try {
      const { diff, refused, report } = findings
      const loaded = loadedFrom(content)
      shelf.put({ owner: by.site, ...content.versions }, loaded)
      const writer = { site: by.site, actor: actorOf(by), at: clock().toISOString() }
      const bringing = {
        from: sites.site(by.site).loaded(),
        origin: { kind: 'import', import: id, file: name, format: report.format },
        note,
        action: 'catalog.import',
        summary: {
          added: diff.added.length,
          changed: diff.changed.length,
          gone: diff.gone.length,
          rejected: report.counts.rejected + refused.length,
        },
      }
      const number = await siteWriter.write(by.site, (tx) =>
        bringIntoForce({ tx, ...writer }, loaded, bringing, base),
      )
      kept.content = null
      change(kept, { status: 'applied', number })
    } catch (error) {
      change(kept, { status: 'ready', errors: faultsOf(error) })
      throw error
    }
    return kept.job
  }

  return {
    /**
     * Starts to read a file. What comes of it is asked for by the id of the job.
     *
     * @throws {Problem} shared-catalogue | unavailable
     */
    start(by: Key, upload: Upload, wish: ImportWish, { applies }: { readonly applies: boolean }): ImportJob {
      try {
        requireOwn(sites, by.site)
      } catch (error) {
        discard(upload)
        throw error
      }
      const job: ImportJob = {
        id: randomUUID(),
        status: 'reading',
        name: upload.name,
        bytes: upload.bytes,
        startedAt: clock().toISOString(),
        startedBy: actorOf(by),
        endedAt: null,
        basedOn: sites.site(by.site).loaded().versions.catalogVersion,
        findings: null,
        errors: [],
        number: null,
      }
      const kept: Kept = { job, site: by.site, content: null }
      jobs.set(job.id, kept)
      for (const [oldest] of jobs) if (jobs.size > JOBS_MAX) jobs.delete(oldest)
      // Of two reports only the newer can be applied without being stale, so only its content is kept.
      for (const other of jobs.values())
        if (other.site === by.site && other.job.status === 'ready') other.content = null
      void read(kept, upload, wish).then(() =>
        applies && kept.job.status === 'ready' ? applyKept(by, kept, '').catch(() => {}) : undefined,
      )
      return job
    },

    /** @throws {Problem} unknown-id */
    job: (by: Key, id: string): ImportJob => require(by, id).job,

    list: (by: Key): readonly ImportJob[] =>
      [...jobs.values()].flatMap(({ site, job }) => (site === by.site ? [job] : [])).reverse(),

    /** Calls `heard` with each change of an import. Returns what ends it. */
    follow(by: Key, id: string, heard: (job: ImportJob) => void): () => void {
      const listener = (site: SiteId, job: ImportJob): void => {
        if (site === by.site && job.id === id) heard(job)
      }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /**
     * Brings what was read into force. When it resolves, it is on disk and every answer is made from it.
     *
     * @throws {Problem} unknown-id | import-not-ready | import-stale | unavailable
     */
    apply: async (by: Key, id: string, note: string): Promise<ImportJob> =>
      applyKept(by, require(by, id), note),
  }

  function versionNow(site: SiteId): string {
    return sites.site(site).loaded().versions.catalogVersion
  }
}

export type Imports = ReturnType<typeof createImports>

const stale = new Problem(
  'import-stale',
  'The catalogue has changed since the report was made, or a newer report was: import again.',
)

const notReady = {
  reading: 'The file is still being read.',
  applying: 'It is being applied.',
  applied: 'It is applied already.',
  failed: 'The file could not be used; see its errors.',
} as const

/** @throws {Problem} shared-catalogue */
export function requireOwn(sites: Pick<Sites, 'site'>, site: SiteId): void {
  const owner = ownerOf(site, sites.site(site).state().settings)
  if (owner !== site)
    throw new Problem(
      'shared-catalogue',
      `This site answers from the catalogue of the site ${owner}: change it there.`,
    )
}

/** What a person reads of a file that could not be used. */
function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof Problem)
    return error.errors.length > 0 ? error.errors : [{ pointer: '', code: error.code, detail: error.detail }]
  if (isFeedError(error))
    return [{ pointer: '', code: error.code, detail: `${error.place}: ${error.problem} ${error.fix}` }]
  if (isCatalogError(error))
    return error.problems.slice(0, FAULTS_MAX).map(({ file, at, problem, fix }) => ({
      pointer: '',
      code: 'catalogue-fault',
      detail: `${file}: ${at}: ${problem} ${fix}`,
    }))
  return [
    { pointer: '', code: 'internal', detail: 'The import failed for a reason of our own; see the log.' },
  ]
}

// An error that comes from a worker has lost its class.
const isFeedError = (error: unknown): error is FeedError =>
  error instanceof FeedError || (error instanceof Error && error.name === 'FeedError' && 'place' in error)

const isCatalogError = (error: unknown): error is { readonly problems: readonly DataProblem[] } =>
  error instanceof CatalogError ||
  (error instanceof Error && error.name === 'CatalogError' && 'problems' in error)
