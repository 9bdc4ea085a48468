import { randomUUID } from 'node:crypto'
import type { Mapping } from '#catalog'
import { Problem, type Fault } from '../../errors.js'
import { loadedFrom } from '../../sites/builtin-catalog.js'
import { utcDay } from '../../snapshot/current.js'
import type { SiteId } from '../../store/site-id.js'
import type { Key } from '../../store/store.js'
import { isShipped } from '../../sites/follow-release.js'
import { actorOf, type Author, type Writing } from '../admin/writer.js'
import { bringIntoForce, importStale, requireOwn, type CatalogDeps } from './apply-catalog.js'
import {
  WHOLE,
  type ImportBasis,
  type ImportFindings,
  type ImportWish,
  type PreparedImport,
} from './prepare-import.js'
import { faultsOf, ours } from './import-faults.js'
import { readSavedMapping, saveMapping } from './saved-mapping.js'

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

/** Who asked for an import: somebody, or the feed of the site. */
type Asker = 'person' | 'feed'

interface Kept {
  job: ImportJob
  readonly site: SiteId
  readonly asker: Asker
  /** The mapping that it was asked for with, or that was saved. */
  said: Mapping
  content: PreparedImport['prepared'] | null
}

export type { ImportFindings }

export interface ImportsDeps extends CatalogDeps {
  readonly run: RunImport
  /** Removes the file of an upload. */
  readonly discard: (upload: Upload) => void
  /** Called with each error that nobody expected, and the id of the import. */
  readonly report: (error: unknown, id: string) => void
  /** Written together with an import of a feed that is applied. */
  readonly fedIn?: (writing: Writing, job: ImportJob) => Promise<void>
}

/** What is written with an application, and can still refuse it. */
export type WithinApply = (writing: Writing) => Promise<void>

const JOBS_MAX = 50

/**
 * The imports of every site since the start. A report is in memory alone: what is acknowledged as applied is on disk, and a
 * report that a restart forgot is made again from the file.
 */
export function createImports(deps: ImportsDeps) {
  const { sites, siteWriter, clock, run, discard, report, fedIn } = deps
  const jobs = new Map<string, Kept>()
  const listeners = new Set<(site: SiteId, job: ImportJob) => void>()

  function change(kept: Kept, to: Partial<ImportJob>): void {
    kept.job = { ...kept.job, ...to }
    for (const listener of listeners) listener(kept.site, kept.job)
  }

  function requireJob(by: Author, id: string): Kept {
    const kept = jobs.get(id)
    if (kept === undefined || kept.site !== by.site)
      throw new Problem('unknown-id', 'There is no import of this id since the service started.')
    return kept
  }

  async function basisOf(site: SiteId): Promise<ImportBasis> {
    const live = sites.site(site)
    const { settings, waits, weights, rules, recalls } = live.state()
    const { parts, texts, versions } = live.loaded()
    const reads = siteWriter.reads()
    const follows = async (kind: 'weights' | 'rules'): Promise<boolean> => {
      const published = await reads.publication(site, kind, 'current')
      return published !== null && isShipped(published)
    }
    const { currency, region, locales } = settings
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
      head: waits && currency !== null ? { currency, region, locales } : null,
      weights,
      rules,
      follows: { weights: await follows('weights'), rules: await follows('rules') },
      recalls,
      personas: await reads.documents(site, 'persona'),
      saved: await readSavedMapping(reads, site),
    }
  }

  async function read(kept: Kept, upload: Upload, wish: ImportWish): Promise<void> {
    try {
      const basis = await basisOf(kept.site)
      kept.said = wish.mapping ?? basis.saved?.mapping ?? {}
      const { prepared, findings } = await run(upload.file, basis, wish)
      kept.content = prepared
      change(kept, { status: 'ready', findings, endedAt: clock().toISOString() })
    } catch (error) {
      const errors = faultsOf(error)
      if (errors === null) report(error, kept.job.id)
      change(kept, { status: 'failed', errors: errors ?? ours, endedAt: clock().toISOString() })
    } finally {
      discard(upload)
    }
  }

  async function applyKept(by: Author, kept: Kept, note: string, also?: WithinApply): Promise<ImportJob> {
    const { id, status, basedOn, findings, name } = kept.job
    const { content } = kept
    if (status !== 'ready') throw new Problem('import-not-ready', notReady[status])
    const from = sites.site(by.site).loaded()
    if (content === null || findings === null || basedOn !== from.versions.catalogVersion) throw importStale
    change(kept, { status: 'applying' })
    try {
      const { diff, refused, report: found } = findings
      const number = await bringIntoForce(deps, by, await loadedFrom(content), {
        from,
        origin: { kind: 'import', import: id, file: name, format: found.format },
        note,
        recalls: content.recalls,
        action: 'catalog.import',
        summary: {
          added: diff.added.length,
          changed: diff.changed.length,
          gone: diff.gone.length,
          rejected: found.counts.rejected + refused.length,
        },
        within: async (writing, published) => {
          await also?.(writing)
          if (found.format !== WHOLE) await saveMapping(writing, findings.mapping, kept.said)
          if (kept.asker === 'feed') await fedIn?.(writing, { ...kept.job, number: published })
        },
      })
      kept.content = null
      change(kept, { status: 'applied', number })
      return kept.job
    } catch (error) {
      change(kept, { status: 'ready' })
      throw error
    }
  }

  /** Whoever asked for it at once hears of a failure with the import. */
  async function applyAtOnce(by: Author, kept: Kept): Promise<void> {
    if (kept.job.status !== 'ready') return
    try {
      await applyKept(by, kept, '')
    } catch (error) {
      const errors = faultsOf(error)
      if (errors === null) report(error, kept.job.id)
      change(kept, { errors: errors ?? ours })
    }
  }

  function begin(by: Author, upload: Upload, asker: Asker): Kept {
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
    const kept: Kept = { job, site: by.site, asker, said: {}, content: null }
    makeRoom(kept)
    jobs.set(job.id, kept)
    return kept
  }

  /** A feed that runs every hour takes no report from the person who reads it, and leaves one of its own. */
  function makeRoom({ site, asker }: Kept): void {
    const ofSite = [...jobs].filter(([, one]) => one.site === site && one.asker === asker)
    // Of two reports only the newer can be applied without being stale, so only its content is kept.
    for (const [, other] of ofSite) if (other.job.status === 'ready') other.content = null
    if (asker === 'feed') for (const [id] of ofSite) jobs.delete(id)
    const ofPeople = [...jobs].filter(([, one]) => one.asker === 'person')
    if (asker === 'person' && ofPeople.length >= JOBS_MAX) jobs.delete(ofPeople[0]?.[0] ?? '')
  }

  return {
    /**
     * Starts to read a file. What comes of it is asked for by the id of the job.
     *
     * @throws {Problem} shared-catalogue | unavailable
     */
    start(by: Key, upload: Upload, wish: ImportWish, { applies }: { readonly applies: boolean }): ImportJob {
      const kept = begin(by, upload, 'person')
      const { job } = kept
      void read(kept, upload, wish).then(() => (applies ? applyAtOnce(by, kept) : undefined))
      return job
    },

    /**
     * Reads the file of a feed, to its end. The report of the run before is gone then.
     *
     * @throws {Problem} shared-catalogue | unavailable
     */
    async readFeed(by: Author, upload: Upload, wish: ImportWish): Promise<ImportJob> {
      const kept = begin(by, upload, 'feed')
      await read(kept, upload, wish)
      return kept.job
    },

    /** Whether there is still a report of this id to look at. */
    has: (site: SiteId, id: string): boolean => jobs.get(id)?.site === site,

    /** @throws {Problem} unknown-id */
    job: (by: Key, id: string): ImportJob => requireJob(by, id).job,

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
     * @throws {Problem} unknown-id | import-not-ready | import-stale | unavailable, and what `also` throws
     */
    apply: async (by: Author, id: string, note: string, also?: WithinApply): Promise<ImportJob> =>
      applyKept(by, requireJob(by, id), note, also),
  }
}

export type Imports = ReturnType<typeof createImports>

const notReady = {
  reading: 'The file is still being read.',
  applying: 'It is being applied.',
  applied: 'It is applied already.',
  failed: 'The file could not be used; see its errors.',
} as const
