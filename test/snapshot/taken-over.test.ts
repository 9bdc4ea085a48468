import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCatalog, silentProfile, type Catalog, type Profile } from '#catalog'
import { compile, compiling } from '../../src/snapshot/compile.js'
import { gently } from '../../src/snapshot/gently.js'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { anyFacts } from '../support/arbitrary.js'
import { anyStep, type Standing } from '../support/catalog-edits.js'
import { withProducts, type RawProduct } from '../support/edit-files.js'
import { exosomeFiles, today } from '../support/exosome.js'
import { kettle, kettles } from '../support/kettles.js'
import { isLong } from '../support/long-form.js'
import { headphones, readVertical } from '../support/read-vertical.js'
import { singleAnswers } from '../support/slot-options.js'
import { fact } from '../support/voices.js'
import { versions } from '../support/versions.js'

const files = exosomeFiles()

/** The shipped products, and more that state anything. */
const anyExosomes: fc.Arbitrary<Catalog> = fc
  .array(anyFacts(files), { minLength: 1, maxLength: 3 })
  .map((all) => {
    const made = all.map((facts, i): RawProduct => ({
      id: `made-up-${i}`,
      brand: 'Any',
      name: `No. ${i}`,
      facts,
    }))
    return readCatalog(withProducts(files, [...files.products, ...made])).catalog
  })

/** All that a snapshot says of its products, as a text. */
function digest({ catalog, sheets, measures, rules, avoidances, cautions, ...rest }: Snapshot): string {
  const rows = [...sheets.keys()]
  const ofSheets = sheets.map((sheet) =>
    [...catalog.attributes.keys()].map((id) => [
      sheet.facts(id),
      (['show', 'gate', 'lower', 'caution'] as const).map((standard) => sheet.resolved(id, standard)),
      sheet.shown(id),
    ]),
  )
  const ofMeasures = measures.map((measure) =>
    profilesOf(catalog)
      .filter(measure.appliesTo)
      .map((profile) => {
        const { utility, argumentsFor, notesOn } = measure.assessorFor(profile)
        return [rows.map((row) => [utility(row), argumentsFor(row)]), notesOn?.(rows)]
      }),
  )
  const ids = sheets.map(({ product }) => product.id)
  return JSON.stringify([ids, rest, ofSheets, ofMeasures, rules, [...avoidances], cautions])
}

/** Profiles that say one thing each. */
const profilesOf = ({ slots }: Catalog): readonly Profile[] =>
  singleAnswers(slots).map(([, said]) => ({ ...silentProfile(slots), ...said }) as Profile)

const compiled = ({ catalog, date }: Standing, before?: Snapshot) => compile(catalog, versions, date, before)

it.each([
  ['exosomes', anyExosomes],
  ['headphones', fc.constant(readVertical(headphones).catalog)],
])(
  'a snapshot of %s that takes over from an earlier one is what it is without, after any changes',
  { timeout: 120_000 },
  (_, catalogs) => {
    fc.assert(
      fc.property(catalogs, fc.array(anyStep(), { minLength: 1, maxLength: 6 }), (catalog, steps) => {
        let standing: Standing = { catalog, date: today }
        let snapshot = compiled(standing)
        for (const step of steps) {
          standing = step(standing)
          snapshot = compiled(standing, snapshot)
          expect(digest(snapshot)).toBe(digest(compiled(standing)))
        }
      }),
      { numRuns: isLong ? 1000 : 5 },
    )
  },
)

it('the same, made gently', async () => {
  await fc.assert(
    fc.asyncProperty(anyExosomes, anyStep(), async (catalog, step) => {
      const before = compiled({ catalog, date: today })
      const { catalog: next, date } = step({ catalog, date: today })
      const made = await gently(compiling(next, versions, date, before))
      expect(digest(made)).toBe(digest(compiled({ catalog: next, date })))
    }),
    { numRuns: 3 },
  )
})

it('takes over all that rests on a product that is what it was, and nothing of one that is not', () => {
  const { catalog } = readCatalog(files)
  const before = compiled({ catalog, date: today })
  const [changed, ...others] = catalog.products
  const products = [{ ...changed!, facts: [] }, ...others]
  const after = compiled({ catalog: { ...catalog, products }, date: today }, before)
  const cellsIn = ({ sheets, measures, rules, cautions }: Snapshot, row: number): readonly unknown[] => [
    sheets[row],
    ...measures.map(({ cells }) => cells[row]),
    ...rules.map(({ judgements }) => judgements[row]),
    ...cautions.map(({ looks }) => looks[row]),
  ]
  for (const row of products.keys()) {
    const had = new Set(cellsIn(before, row))
    const isHad = cellsIn(after, row)
      .filter((cell) => cell !== null)
      .map((cell) => had.has(cell))
    expect(new Set(isHad)).toEqual(new Set([row > 0]))
  }
})

it('of the same products, columns are shared whole', () => {
  const { catalog } = readCatalog(files)
  const before = compiled({ catalog, date: today })
  const after = compiled(
    { catalog: { ...catalog, rules: structuredClone(catalog.rules) }, date: today },
    before,
  )
  expect(after.sheets).toBe(before.sheets)
  const had = new Set(before.rules.map(({ verdicts }) => verdicts))
  for (const { verdicts } of after.rules) expect(had).toContain(verdicts)
  for (const [i, { cells }] of after.measures.entries()) expect(cells).toBe(before.measures[i]!.cells)
})

it('a price follows when another attribute is the sale price, or none is', () => {
  const rows = [kettle({ price: 30, sale_price: 20 })]
  const { catalog } = readCatalog(kettles(rows))
  const { salePrice: _, ...roles } = catalog.roles
  const before = compiled({ catalog, date: today })
  const without = { catalog: { ...catalog, roles }, date: today }
  expect(digest(compiled(without, before))).toBe(digest(compiled(without)))
  expect(digest(compiled(without))).not.toBe(digest(before))
})

it('no verdict outlasts a fact that ends, or comes before one that starts', () => {
  const excluded = files.rules[0]!.excludes as { attribute: string; oneOf: string[] }
  const statement = fact(excluded.attribute, excluded.oneOf[0]!, {
    from: '2027-01-01',
    validUntil: '2027-06-01',
  })
  const made = { id: 'dated', brand: 'Any', name: 'Dated', facts: [statement] }
  const { catalog } = readCatalog(withProducts(files, [...files.products, made]))
  const row = catalog.products.findIndex(({ id }) => id === 'dated')
  const days = ['2026-12-31', '2027-01-01', '2027-05-31', '2027-06-01', '2027-05-31', '2026-12-31']
  let snapshot: Snapshot | undefined
  const verdicts = days.map((date) => {
    snapshot = compile(catalog, versions, date, snapshot)
    return snapshot.rules.find(({ id }) => id === 'exosome-pregnancy')!.judgements[row]!.verdict
  })
  expect(verdicts).toEqual(['unknown', 'fails', 'fails', 'unknown', 'fails', 'unknown'])
})
