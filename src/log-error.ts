import { DamagedContent } from './content/content.js'
import type { Logger } from './logger.js'

/** What reports to this log the errors that nobody expected. */
export const reportTo =
  (logger: Logger) =>
  (error: unknown, requestId: string): void =>
    logError(logger, 'unexpected error', error, requestId)

/** Logs where an error came from. Its message is left out, because it may quote a value of the request. */
export function logError(logger: Logger, message: string, error: unknown, requestId?: string): void {
  const frames =
    error instanceof Error ? error.stack?.split('\n').filter((line) => /^ {4}at /.test(line)) : []
  logger.error({
    message,
    requestId,
    error: error instanceof Error ? error.name : typeof error,
    ...(error instanceof DamagedContent && { content: error.content }),
    stack: frames,
  })
}
