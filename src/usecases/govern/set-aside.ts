import type { z } from 'zod'

/** A persona or a policy that takes no part while the catalogue does not have what it names. */
export interface SetAside {
  readonly kind: 'persona' | 'policy'
  readonly id: string
  /** What does not fit, in one sentence. */
  readonly reason: string
}

/** The first thing that keeps a saved document from fitting, with its place. */
export function firstFault({ issues }: z.ZodError): string {
  const [{ path, message } = { path: [], message: 'It does not fit the catalogue.' }] = issues
  return path.length === 0 ? message : `${path.join('.')}: ${message}`
}

/** The ids of the personas among them. */
export const personasIn = (setAside: readonly SetAside[]): readonly string[] =>
  setAside.filter(({ kind }) => kind === 'persona').map(({ id }) => id)
