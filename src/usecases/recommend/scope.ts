import type { FactSheet } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { tierOf } from './make-card.js'
import type { RecommendationRequest } from './request.js'

/** The rows of the products a request speaks of. A fact that is not stated is in no scope that asks for it. */
export function rowsInScope(
  { sheets, catalog }: Snapshot,
  { where = {}, candidates }: Pick<RecommendationRequest, 'where' | 'candidates'>,
): readonly number[] {
  const { category, format } = catalog.roles
  const asked: readonly (readonly [readonly string[] | undefined, (sheet: FactSheet) => unknown])[] = [
    [where.category, (sheet) => stated(sheet, category)],
    [where.format, (sheet) => stated(sheet, format)],
    [where.brand, ({ product }) => product.brand],
    [where.priceTier, (sheet) => tierOf(sheet, catalog)?.id],
  ]
  const limits = asked.filter(([allowed]) => allowed !== undefined && allowed.length > 0)
  const named = candidates === undefined ? undefined : new Set(candidates)
  const inScope = (sheet: FactSheet): boolean =>
    named?.has(sheet.product.id) !== false &&
    limits.every(([allowed, read]) => allowed?.some((one) => one === read(sheet)))
  return sheets.flatMap((sheet, row) => (inScope(sheet) ? [row] : []))
}

function stated(sheet: FactSheet, attribute: string | undefined): unknown {
  if (attribute === undefined || sheet.facts(attribute).length === 0) return undefined
  const { value, contested } = sheet.shown(attribute)
  return contested ? undefined : value
}
