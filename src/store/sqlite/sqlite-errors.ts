import { StoreRefused, StoreUnavailable } from '../store-errors.js'

const unreachable = /^SQLITE_(?:CANTOPEN|IOERR|FULL|READONLY|PERM|AUTH|NOLFS|PROTOCOL)/
const busy = /^SQLITE_(?:BUSY|LOCKED)/

/** What an error of Node or of SQLite means for whoever opens `file`. */
export function openingError(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (code === null || error instanceof StoreUnavailable) return error
  if (busy.test(code)) return new StoreRefused('in-use', file, { cause: error })
  if (!isSqlite(code)) return new StoreUnavailable(file, code, { cause: error })
  const running = runningError(error, file)
  return running === error ? new StoreRefused('damaged', file, { cause: error }) : running
}

/** The same for a database that was opened: what is not about reaching it is nobody's refusal. */
export function runningError(error: unknown, file: string): unknown {
  const code = codeOf(error)
  return code !== null && unreachable.test(code) ? new StoreUnavailable(file, code, { cause: error }) : error
}

const isSqlite = (code: string): boolean => code.startsWith('SQLITE_')

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  // libsql gives no code for a file that it cannot open.
  if (error.message.startsWith('ConnectionFailed')) return 'SQLITE_CANTOPEN'
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}
