import { z } from 'zod'
import { strictObject } from '#catalog'
import type { ImportFindings } from '../prepare-import.js'

const share = (what: string) => z.number().min(0).max(1).meta({ description: what })

export const defaultBounds = { gone: 0.2, refused: 0.1, lost: 0.2, repriced: 0.1 }

/** Shares above which nothing is applied by itself, because the file is more likely broken than the shop is changed. */
export const boundsSchema = strictObject({
  gone: share('Of the products in force, how many the file may lack.').default(defaultBounds.gone),
  refused: share('Of the products in the file, how many may be refused.').default(defaultBounds.refused),
  lost: share('Of the products that stay, how many may lose a fact that they have.').default(
    defaultBounds.lost,
  ),
  repriced: share('Of the products that stay, how many may cost more than twice or less than half.').default(
    defaultBounds.repriced,
  ),
}).meta({
  description:
    'Shares from 0 to 1. What is above one of them waits for a person and says why; the first list of a site always does.',
})

export type Bounds = z.output<typeof boundsSchema>

/** What is told of a run beside its outcome. */
export interface Told {
  readonly code: string
  readonly detail: string
}

/** Why something that was read is not applied by itself, compared with the `known` products in force; null where nobody has brought any. */
export function reasonsToWait(
  { report, refused, diff, impact }: ImportFindings,
  known: number | null,
  bounds: Bounds,
): readonly Told[] {
  if (known === null) return [first]
  const stay = known - diff.gone.length
  const { rejected, products } = report.counts
  return [
    exceeds('gone', { count: diff.gone.length, of: known, max: bounds.gone }),
    exceeds('refused', { count: rejected + refused.length, of: products, max: bounds.refused }),
    exceeds('lost', { count: impact.losing, of: stay, max: bounds.lost }),
    exceeds('repriced', { count: impact.repriced, of: stay, max: bounds.repriced }),
  ].filter((one) => one !== null)
}

/** Whether a list says what is in force already. */
export const changesNothing = ({ diff }: ImportFindings): boolean =>
  !diff.frame && diff.added.length + diff.changed.length + diff.gone.length === 0

const first: Told = {
  code: 'first',
  detail: 'It is the first list of this site, so there is nothing to compare it with.',
}

const said = {
  gone: 'products in force are not in the file',
  refused: 'products of the file were refused',
  lost: 'products would lose a fact that they have',
  repriced: 'products would cost more than twice, or less than half, of what they cost',
} as const

function exceeds(
  code: keyof typeof said,
  { count, of, max }: { readonly count: number; readonly of: number; readonly max: number },
): Told | null {
  if (count <= max * of) return null
  return { code, detail: `${count} of ${of} ${said[code]}: more than ${Math.round(max * 1000) / 10} %.` }
}
