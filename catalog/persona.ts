import { z } from 'zod'
import { eachIdOnce } from './support/ids.js'
import { strictObject } from './support/strict-object.js'

const NAME_CHARACTERS_MAX = 100
const ID_CHARACTERS_MAX = 64

export type PersonaId = string

/** The id of a persona or a policy. */
export const savedIdSchema = z
  .string()
  .max(ID_CHARACTERS_MAX)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lower-case words and numbers, joined by hyphens.')

/** The parts of a recommendation request that a persona saves, as the schema of a request has them. */
interface RequestParts<Profile, Where, Unwanted> {
  readonly shape: { readonly profile: Profile; readonly where: Where; readonly excludeProducts: Unwanted }
}

/** A saved request with a name, parsed by the parts of a request and in their vocabulary. */
export function personaSchema<
  Profile extends z.ZodType,
  Where extends z.ZodType,
  Unwanted extends z.ZodType,
>({ shape: { profile, where, excludeProducts } }: RequestParts<Profile, Where, Unwanted>) {
  return strictObject({
    id: savedIdSchema,
    name: z.string().min(1).max(NAME_CHARACTERS_MAX),
    request: strictObject({ profile, where, excludeProducts }),
  })
}

export function personasSchema<
  Profile extends z.ZodType,
  Where extends z.ZodType,
  Unwanted extends z.ZodType,
>(request: RequestParts<Profile, Where, Unwanted>) {
  return z.array(personaSchema(request)).superRefine(eachIdOnce)
}
