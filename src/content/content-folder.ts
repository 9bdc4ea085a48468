import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DamagedContent, type Content, type ContentKind } from './content.js'
import { isVersion, versionOf } from './version-of.js'

/** Content as one write-once file for each version, under `dataDir`. */
export function contentFolder(dataDir: string): Content {
  const folder = join(resolve(dataDir), 'content')
  const fileOf = (kind: ContentKind, version: string): string => join(folder, `${kind}.${version}.json`)

  function find(kind: ContentKind, version: string): string | null {
    // A version comes from a request: nothing but a hash may become part of a path.
    if (!isVersion(version)) return null
    const file = fileOf(kind, version)
    const text = readIfThere(file)
    if (text !== null && versionOf(text) !== version) throw new DamagedContent(file)
    return text
  }

  return {
    find,
    keep(kind, text) {
      const version = versionOf(text)
      if (find(kind, version) === null) writeOnce(folder, fileOf(kind, version), text)
      return version
    },
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new Error(`DATA_DIR: cannot read ${file} (${codeOf(error)})`, { cause: error })
  }
}

/**
 * The file is there whole or not at all, also after a loss of power: a rename is atomic, and what it names is on disk
 * before. Two processes that start at once rename the same bytes to the same name.
 */
function writeOnce(folder: string, file: string, text: string): void {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    makeFolder(folder)
    writeThrough(temporary, text)
    renameSync(temporary, file)
    syncFolder(folder)
  } catch (error) {
    removeQuietly(temporary)
    throw new Error(`DATA_DIR: cannot write to ${folder} (${codeOf(error)})`, { cause: error })
  }
}

/**
 * Makes a folder and what is missing above it. Not with mkdir's own `recursive`, which never returns where a folder
 * that exists takes none, as /proc does.
 */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  if (tryMakeFolder(folder) === 'ENOENT') {
    if (parent !== folder) makeFolder(parent)
    const code = tryMakeFolder(folder)
    if (code === 'ENOENT') throw Object.assign(new Error(code), { code })
  }
}

function tryMakeFolder(folder: string): string {
  try {
    mkdirSync(folder)
    syncFolder(dirname(folder))
    return 'made'
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' || code === 'ENOENT') return code
    throw error
  }
}

function writeThrough(file: string, text: string): void {
  const descriptor = openSync(file, 'wx')
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** What went wrong before is what the operator must hear of. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It is ignored where it lies.
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'
