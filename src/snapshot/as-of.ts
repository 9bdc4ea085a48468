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

/** The versions and the day that a request is to be answered from; what is absent is the current one. */
export type AsOf = z.output<typeof asOfSchema>

const replayed = z.looseObject({ asOf: asOfSchema })

/**
 * What a body asks for `asOf`, read first because the vocabulary of the rest is that of the version it names. One that
 * is malformed counts as none here: parsing the whole body then says where it is wrong.
 */
export function asOfIn(body: unknown): AsOf | undefined {
  return replayed.safeParse(body).data?.asOf
}
