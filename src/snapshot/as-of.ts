import { z } from 'zod'
import { strictObject } from '#catalog'

const VERSION_CHARACTERS_MAX = 100

const version = z
  .string()
  .min(1)
  .max(VERSION_CHARACTERS_MAX)
  .optional()
  .meta({ description: 'As meta of an answer names it; the current one when absent.' })

export const asOfSchema = strictObject({
  catalogVersion: version,
  weightsVersion: version,
  rulesVersion: version,
  date: z.iso.date().optional().meta({
    description: 'A UTC day, a coming one too; today when absent. Gates and facts are those of that day.',
  }),
}).meta({
  description: 'Replays the request on these versions and this day. An unknown version is a 404.',
})

/** The versions and the day to answer a request from. An absent member means the current one. */
export type AsOf = z.output<typeof asOfSchema>

const replayed = z.looseObject({ asOf: asOfSchema })

/**
 * The `asOf` of a body, or undefined where it has none. It is read first, because the catalogue that it names is the one
 * whose ids the rest of the body uses. A malformed `asOf` is undefined too; parsing the whole body then reports it.
 */
export function asOfIn(body: unknown): AsOf | undefined {
  return replayed.safeParse(body).data?.asOf
}
