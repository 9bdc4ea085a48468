import type { PersonaId, ProductId } from '#catalog'

/** One way in which a policy does not hold. A null is nobody, or nothing, in particular. */
export interface PolicyFailure {
  readonly persona: PersonaId | null
  readonly product: ProductId | null
  readonly detail: string
}

export interface PolicyResult {
  readonly policy: string
  readonly text: string
  readonly passed: boolean
  readonly failures: readonly PolicyFailure[]
}

export const failure = (
  detail: string,
  persona: PersonaId | null = null,
  product: ProductId | null = null,
): PolicyFailure => ({ persona, product, detail })

/** A policy that is tested on nobody promises nothing. */
export const untested = failure('No persona tests it.')
