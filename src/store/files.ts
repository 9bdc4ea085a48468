import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and the missing folders above it, and syncs each to disk. The `recursive` option of mkdir is not used,
 * because it never returns where an existing folder accepts no new one, as /proc does.
 */
export function makeFolder(folder: string): void {
  const parent = dirname(folder)
  if (tryMakeFolder(folder) === 'no parent') {
    if (parent !== folder) makeFolder(parent)
    mkdirSync(folder)
    syncFile(parent)
  }
}

function tryMakeFolder(folder: string): 'there' | 'no parent' {
  try {
    mkdirSync(folder)
    syncFile(dirname(folder))
    return 'there'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return 'there'
    if (code === 'ENOENT') return 'no parent'
    throw error
  }
}

/** Makes an empty file that no other user may read. Throws EEXIST where the file exists, without opening it. */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600))
}

/** Returns once the content of a file, or the names in a folder, are on disk. */
function syncFile(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Lets `make` write a file under a temporary name and then renames it to `file`, which replaces an older one. The file is
 * there whole or not at all, also after a loss of power.
 */
export async function createWhole(
  file: string,
  make: (temporary: string) => Promise<void> | void,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    createPrivateFile(temporary)
    await make(temporary)
    syncFile(temporary)
    renameSync(temporary, file)
    syncFile(dirname(file))
  } catch (error) {
    removeDatabase(temporary)
    throw error
  }
}

function removeDatabase(file: string): void {
  for (const name of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true })
}
