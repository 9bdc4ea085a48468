import { applies, judge, type Profile } from '#catalog'
import type { Snapshot } from '../../../src/snapshot/snapshot.js'

/** Who is shown which product by the rules alone, read from the rules one by one and with nothing compiled. */
export function shownBy(snapshot: Snapshot): (profile: Profile) => ReadonlySet<string> {
  const { catalog, date, sheets } = snapshot
  const closes = catalog.rules.map((rule) => ({
    rule,
    closed: new Set(
      sheets.filter((sheet) => judge(rule, sheet).verdict !== 'passes').map(({ product }) => product.id),
    ),
  }))
  const all = catalog.products.map(({ id }) => id)
  return (profile) => {
    const applying = closes.filter(({ rule }) => applies(rule, profile, date, catalog))
    return new Set(all.filter((id) => applying.every(({ closed }) => !closed.has(id))))
  }
}
