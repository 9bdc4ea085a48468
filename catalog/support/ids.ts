import type { z } from 'zod'

export const idsOf = (members: readonly { readonly id: string }[]): readonly string[] =>
  members.map(({ id }) => id)

/** Says of every entry after the first with its id that the id is taken. */
export function eachIdOnce(entries: readonly { readonly id: string }[], ctx: z.core.$RefinementCtx): void {
  const ids = idsOf(entries)
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      ctx.addIssue({ code: 'custom', path: [i, 'id'], message: 'The id stands twice.', input: entries })
  })
}
