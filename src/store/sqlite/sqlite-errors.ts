import { StoreRefused, StoreUnavailable } from '../store-errors.js'

// Primary result codes of SQLite (sqlite.org/rescode.html) by which the file cannot be reached.
const unreachable = new Map([
  [3, 'SQLITE_PERM'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [15, 'SQLITE_PROTOCOL'],
  [22, 'SQLITE_NOLFS'],
  [23, 'SQLITE_AUTH'],
])
const BUSY = 5
const LOCKED = 6

/** Translates an error of Node or SQLite that was met on opening `file`: `StoreRefused`, `StoreUnavailable`, or itself. */
export function openingError(error: unknown, file: string): unknown {
  if (error instanceof StoreUnavailable) return error
  const result = resultOf(error)
  if (result === BUSY || result === LOCKED) return new StoreRefused('in-use', file, { cause: error })
  if (result !== null && !unreachable.has(result)) return new StoreRefused('damaged', file, { cause: error })
  if (result !== null) return runningError(error, file)
  const code = systemCodeOf(error)
  return code === null ? error : new StoreUnavailable(file, code, { cause: error })
}

/** Translates an error met on using an open database: `StoreUnavailable` where it cannot be reached, else itself. */
export function runningError(error: unknown, file: string): unknown {
  const name = unreachable.get(resultOf(error) ?? 0)
  return name === undefined ? error : new StoreUnavailable(file, name, { cause: error })
}

/** The primary result code of SQLite; null for every other error. */
function resultOf(error: unknown): number | null {
  const errcode = error instanceof Error && 'errcode' in error ? error.errcode : null
  return typeof errcode === 'number' ? errcode & 0xff : null
}

/** The code that the operating system gave, such as ENOENT. */
function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
