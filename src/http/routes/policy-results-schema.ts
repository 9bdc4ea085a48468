import { z } from 'zod'

const failure = z.strictObject({
  persona: z.string().nullable(),
  product: z.string().nullable(),
  detail: z.string(),
})

export const policyResults = z.array(
  z
    .strictObject({
      policy: z.string(),
      text: z.string(),
      passed: z.boolean(),
      failures: z.array(failure),
    })
    .meta({ id: 'PolicyResult' }),
)

export const setAside = z
  .array(
    z
      .strictObject({
        kind: z.enum(['persona', 'policy']),
        id: z.string(),
        reason: z.string(),
      })
      .meta({ id: 'SetAside' }),
  )
  .meta({
    description:
      'Personas that were not asked and policies that were not tested, because they do not fit the catalogue. They take ' +
      'part again once they do.',
  })
