import winston from 'winston'
import { DamagedContent, type Problem } from './errors.js'

export type Logger = winston.Logger

/** JSON lines on `stream`. */
export function createLogger(level: string, stream: NodeJS.WritableStream): Logger {
  return winston.createLogger({
    level,
    format: winston.format.combine(winston.format.timestamp(), winston.format.json()),
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- winston declares its transports as interfaces
    transports: [new winston.transports.Stream({ stream })],
  })
}

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

/** Logs that published weights fit the catalogue in part, and what mends it. */
export const warnOfFit =
  (logger: Logger) =>
  (fit: { readonly site: string; readonly version: string; readonly weightsFit: object }): void => {
    const message =
      'the published weights fit the catalogue in part: the site answers with what fits; publish weights to mend it'
    logger.warn({ message, ...fit })
  }

/** Logs what came of the feed of a site. Of the file and its address nothing is said. */
export const reportFeed =
  (logger: Logger) =>
  (ran: { readonly site: string; readonly outcome: string; readonly failures: number }): void => {
    const needsPerson = ran.outcome === 'failed' || ran.outcome === 'waits'
    logger.log({ level: needsPerson ? 'warn' : 'info', message: `a feed ran: ${ran.outcome}`, ...ran })
  }

/** Logs that a site answers nothing, and what of its rules does not fit the catalogue. */
export const reportClosed =
  (logger: Logger) =>
  ({ site, why: { detail, errors } }: { readonly site: string; readonly why: Problem }): void => {
    logger.error({ message: detail, site, faults: errors.map((fault) => fault.detail) })
  }
