import { z } from 'zod'

export type RateLimit = 'off' | { readonly requests: number; readonly seconds: number }

/** Requests per seconds, such as `600/60`, or `off`. */
export const rateLimitText = z
  .string()
  .regex(/^(?:off|[1-9]\d{0,8}\/[1-9]\d{0,4})$/, 'must be requests per seconds, such as 600/60, or off')

/** Of a text that was checked. */
export function parseRateLimit(text: string): RateLimit {
  if (text === 'off') return 'off'
  const [requests, seconds] = text.split('/')
  return { requests: Number(requests), seconds: Number(seconds) }
}

export type Settings = z.output<typeof settingsSchema>

const logLevels = ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'] as const

const wholeNumber = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`
  const digits = z.string().regex(/^(?:0|[1-9]\d{0,9})$/, message)
  return digits.transform(Number).pipe(z.number().min(min, message).max(max, message))
}

// Whoever sets these counts on what they promise, so ignoring them would be worse than not starting.
const notBuiltYet = z.never('is not supported yet: unset it').optional()

const folder = z.string().regex(/^(?! )[^\0]+(?<! )$/, 'must be a folder without spaces around it')

const settingsSchema = z
  .object({
    PORT: wholeNumber(0, 65_535).default(3000),
    // Every IPv4 interface: what a container needs, and localhost reaches it too.
    HOST: z
      .union([z.ipv4(), z.ipv6(), z.hostname()], 'must be an IP address or a host name')
      .default('0.0.0.0'),
    DATA_DIR: folder.default('./data'),
    CATALOG_DIR: folder.optional(),
    PUBLIC_READS: z
      .enum(['true', 'false'], 'must be true or false')
      .default('true')
      .transform((text) => text === 'true'),
    BODY_LIMIT: wholeNumber(1, 10_000_000).default(100_000),
    // A file of 50,000 products with their texts is some 100 MB.
    IMPORT_LIMIT: wholeNumber(1, 2_000_000_000).default(300_000_000),
    // The whole stop must end within 10 s, so draining cannot take longer than this.
    DRAIN_MS: wholeNumber(0, 6000).default(1500),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
    RATE_LIMIT: rateLimitText.default('600/60').transform(parseRateLimit),
    // Whatever stands before the service adds the address it saw to X-Forwarded-For; anybody can write the rest of it.
    PROXY_HOPS: wholeNumber(0, 10).default(0),
    DATABASE_URL: notBuiltYet,
    // It opens everything, so it is long and cannot be mistaken for a header's syntax.
    ADMIN_KEY: z
      .string()
      .regex(/^[\x21-\x7e]{16,200}$/, 'must be 16 to 200 characters without spaces')
      .optional(),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    /** Null for the shipped catalogue. */
    catalogDir: env.CATALOG_DIR ?? null,
    publicReads: env.PUBLIC_READS,
    bodyLimit: env.BODY_LIMIT,
    /** Bytes of the largest file of an import. */
    importLimit: env.IMPORT_LIMIT,
    drainMs: env.DRAIN_MS,
    logLevel: env.LOG_LEVEL,
    rateLimit: env.RATE_LIMIT,
    proxyHops: env.PROXY_HOPS,
    adminKey: env.ADMIN_KEY ?? null,
  }))

/**
 * Reads every setting; an empty variable counts as unset. Throws an Error that names each bad variable and what is
 * expected of it, on one line and without its value, which could be a secret.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const stated = Object.fromEntries(Object.entries(env).filter(([, text]) => text !== ''))
  const parsed = settingsSchema.safeParse(stated)
  if (parsed.success) return parsed.data
  const complaints = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error([...new Set(complaints)].join('; '))
}
