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
