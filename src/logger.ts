import winston from 'winston'

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
