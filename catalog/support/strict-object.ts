import { z } from 'zod'

/** An object that refuses an unknown field, and says which it knows without repeating what was sent. */
export function strictObject<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = `Has a field that is not known here; known are: ${Object.keys(shape).join(', ')}.`
  return z.strictObject(shape, {
    error: ({ code, input }) =>
      code === 'unrecognized_keys' ? known : input === undefined ? 'Is missing.' : undefined,
  })
}
