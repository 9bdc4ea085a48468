import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { open, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isTextOf } from '../snapshot/versions/version-of.js'
import { DamagedContent } from '../errors.js'
import { versionOfParts } from '../snapshot/versions/version-of-parts.js'
import type { ShelfSource } from './catalog-shelf.js'
import { createWhole, makeFolder } from '../store/files.js'
import { settingsSchema } from './site-settings.js'
import { recallSchema, type CatalogParts } from '#catalog'
import type { SiteState } from './site-state.js'

/** A copy of the state of every site, from which a start without the store answers reads. */
export interface LastKnownGood {
  readonly savedAt: string
  readonly states: readonly SiteState[]
}

const ref = z.strictObject({
  owner: z.string(),
  catalogVersion: z.string(),
  weightsVersion: z.string(),
  rulesVersion: z.string(),
})
const published = z
  .strictObject({ version: z.string(), text: z.string() })
  .refine(({ version, text }) => isTextOf(text, version))
const key = z.strictObject({
  site: z.string(),
  id: z.string(),
  kind: z.enum(['pk', 'sk', 'ak']),
  role: z.enum(['viewer', 'editor', 'admin']).nullable(),
  label: z.string(),
  hash: z.string(),
  prefix: z.string(),
  origins: z.array(z.string()),
  rateLimit: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
const copySchema = z.strictObject({
  savedAt: z.iso.datetime(),
  states: z.array(
    z.strictObject({
      site: z.string(),
      revision: z.int(),
      // A copy of an older build has none of these four.
      settings: settingsSchema.default(settingsSchema.parse({ name: '' })),
      catalog: ref.nullable().default(null),
      waits: z.boolean().default(false),
      recalls: z.array(recallSchema).default([]),
      keys: z.array(key),
      weights: published,
      rules: published,
    }),
  ),
})

const fileIn = (dataDir: string): string => join(resolve(dataDir), 'last-known-good.json')

/** What a state names by its version. It never changes, so it is a file of its own and written once. */
export interface CopiedText {
  readonly version: string
  readonly content: string | CatalogParts
}

const folderIn = (dataDir: string): string => join(resolve(dataDir), 'last-known-good')
const textFile = (dataDir: string, version: string): string =>
  join(folderIn(dataDir), `${version.replace('@', '-')}.json`)

/** Replaces the copy in `dataDir`. The old or the new one is there whole, also after a crash. */
export async function saveCopy(
  dataDir: string,
  copy: LastKnownGood,
  texts: readonly CopiedText[] = [],
): Promise<void> {
  const wanted = new Map(texts.map(({ version, content }) => [textFile(dataDir, version), content]))
  if (wanted.size > 0) makeFolder(folderIn(dataDir))
  for (const [file, content] of wanted)
    if (!existsSync(file)) await createWhole(file, (temporary) => writeInSlices(temporary, content))
  await createWhole(fileIn(dataDir), (temporary) => writeFileSync(temporary, JSON.stringify(copy)))
  if (!existsSync(folderIn(dataDir))) return
  for (const name of await readdir(folderIn(dataDir))) {
    const file = join(folderIn(dataDir), name)
    if (!wanted.has(file)) await rm(file, { force: true })
  }
}

/** How many rows are written before others have a turn. */
const SLICE = 250

/** Writes a text, or parts, as the JSON that they are, to an empty file, and syncs it. */
async function writeInSlices(file: string, content: CopiedText['content']): Promise<void> {
  const handle = await open(file, 'w')
  try {
    for (const slice of slicesOf(content)) await handle.appendFile(slice)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function* slicesOf(content: CopiedText['content']): Generator<string> {
  if (typeof content === 'string') yield JSON.stringify(content)
  else yield* slicesOfParts(content)
}

function* slicesOfParts({ frame, rows }: CatalogParts): Generator<string> {
  yield `{"frame":${JSON.stringify(frame)},"rows":[`
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = JSON.stringify(rows.slice(at, at + SLICE)).slice(1, -1)
    yield at === 0 ? slice : `,${slice}`
  }
  yield ']}'
}

const partsSchema = z.strictObject({
  frame: z.string(),
  rows: z.array(z.strictObject({ id: z.string(), text: z.string() })),
})

/** Finds what a copy names. */
export function copied(dataDir: string): ShelfSource {
  async function read<T>(schema: z.ZodType<T>, version: string, isSound: (content: T) => boolean) {
    const text = await readFile(textFile(dataDir, version), 'utf8').catch(() => null)
    if (text === null) return null
    const { data } = schema.safeParse(JSON.parse(text))
    if (data === undefined || !isSound(data)) throw new DamagedContent(`the copy of ${version}`)
    return data
  }
  return {
    find: (_site, _kind, version) => read(z.string(), version, (text) => isTextOf(text, version)),
    findParts: (_site, version) => read(partsSchema, version, (parts) => versionOfParts(parts) === version),
  }
}

/** The copy in `dataDir`, or null where there is none or it is not a whole one. */
export function readCopy(dataDir: string): LastKnownGood | null {
  try {
    return copySchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}
