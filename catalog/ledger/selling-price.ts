import type { Fact } from './fact.js'
import type { FactSheet } from './product.js'
import type { Resolved } from './resolve.js'
import type { Roles } from './roles.js'
import { magnitude } from './value.js'

/**
 * The sale price that counts: stated once, surely enough to be shown and to open a gate, below every price that is
 * stated, and not of an older day than the price, which would mean that the sale may be over. Undefined where none is.
 */
function saleIn(sheet: FactSheet, { price, salePrice }: Roles): Known | undefined {
  if (salePrice === undefined) return undefined
  const [shown, gating] = (['show', 'gate'] as const).map((standard) => sheet.resolved(salePrice, standard))
  if (!isOne(shown) || !isOne(gating)) return undefined
  const usual = sheet.resolved(price, 'show')
  if (usual.kind === 'unknown') return shown
  const sale = magnitude(shown.values[0]) ?? Infinity
  const isLower = usual.values.every((value) => sale < (magnitude(value) ?? Infinity))
  return isLower && dayOf(shown.facts) >= dayOf(usual.facts) ? shown : undefined
}

type Known = Extract<Resolved, { readonly kind: 'known' }>

const isOne = (resolved: Resolved | undefined): resolved is Known =>
  resolved?.kind === 'known' && !resolved.contested

/** The latest day on which the price was seen or published, as far as it is known. */
function dayOf(facts: readonly Fact[]): string {
  const days = facts.flatMap(({ evidence }) =>
    evidence.map(({ publication: { seen, published } }) => seen ?? published ?? ''),
  )
  return days.sort().at(-1) ?? ''
}

/** The same facts, of which the price is what the product costs now: the sale price where one counts. */
export function atSellingPrice(sheet: FactSheet, roles: Roles): FactSheet {
  const sale = saleIn(sheet, roles)
  if (sale === undefined) return sheet
  return {
    ...sheet,
    sale,
    resolved: (id, standard) => (id === roles.price ? sale : sheet.resolved(id, standard)),
  }
}
