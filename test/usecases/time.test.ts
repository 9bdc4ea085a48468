import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readCatalog, type CatalogFiles } from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import { onDay, utcDay } from '../../src/snapshot/current.js'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { withProducts, withRules } from '../support/edit-files.js'
import { ask, exosomeFiles, rankedIds, snapshotOf, type AskedProfile } from '../support/exosome.js'
import { versions } from '../support/versions.js'
import { fact } from '../support/voices.js'

const instant = (day: string, time: 'first' | 'last'): Date =>
  new Date(`${day}T${time === 'first' ? '00:00:00.000' : '23:59:59.999'}Z`)

/** The current snapshot at one instant after another. */
function clockwork(files: CatalogFiles) {
  let snapshot = compile(readCatalog(files).catalog, versions, utcDay(instant('2027-01-01', 'first')))
  return (day: string, time: 'first' | 'last' = 'first'): Snapshot =>
    (snapshot = onDay(snapshot, utcDay(instant(day, time))))
}

const rule = {
  id: 'spring-rule',
  kind: 'withdrawal',
  applies: { all: [] },
  excludes: { attribute: 'stock', states: ['out_of_stock'] },
  from: '2027-03-01',
  until: '2027-04-01',
  evidence: ['category-sure'],
} as const satisfies CatalogFiles['rules'][number]

const product = {
  id: 'dated',
  brand: 'Dated',
  name: 'Dated',
  facts: [
    fact('stock', 'out_of_stock'),
    fact('exosome_source', 'plant', { validUntil: '2027-06-01' }),
    fact('price', { amount: 2000, currency: 'GBP' }, { from: '2027-02-01', validUntil: '2027-05-01' }),
  ],
}
const dated = withRules(withProducts(exosomeFiles(), [product]), [...exosomeFiles().rules, rule])

describe.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('in the time zone %s', (zone) => {
  it('a rule closes at the UTC midnight it starts and opens at the one it ends', () => {
    vi.stubEnv('TZ', zone)
    const at = clockwork(dated)
    const isOpen = (...when: Parameters<typeof at>) =>
      rankedIds(ask(at(...when), { region: 'JP' })).includes('dated')
    expect(isOpen('2027-02-28', 'last')).toBe(true)
    expect(isOpen('2027-03-01')).toBe(false)
    expect(isOpen('2027-03-31', 'last')).toBe(false)
    expect(isOpen('2027-04-01')).toBe(true)
  })

  it('a price is stated from its first day to the last before it ends', () => {
    vi.stubEnv('TZ', zone)
    const at = clockwork(dated)
    const price = (...when: Parameters<typeof at>) =>
      ask(at(...when), { region: 'JP' }).ranking[0]!.product.price
    expect(price('2027-01-31', 'last')).toBeNull()
    expect(price('2027-02-01')).toMatchObject({ amount: 2000 })
    expect(price('2027-04-30', 'last')).toMatchObject({ amount: 2000 })
    expect(price('2027-05-01')).toBeNull()
  })
})

it('a source that is no longer valid is not stated, and closes where it must be known', () => {
  const at = clockwork(dated)
  const french = (...when: Parameters<typeof at>) => ask(at(...when), { region: 'FR' })
  expect(rankedIds(french('2027-05-31', 'last'))).toEqual(['dated'])
  expect(french('2027-06-01').excluded?.[0]?.gates[0]?.fact).toMatch(/not stated/i)
})

it('a snapshot is valid until the next day on which a rule or a fact starts or ends', () => {
  const at = clockwork(dated)
  const days = ['2027-02-01', '2027-03-01', '2027-04-01', '2027-05-01', '2027-06-01']
  expect(days.map((day) => at(day).validUntil)).toEqual([...days.slice(1), null])
  expect(at('2027-02-28', 'last').validUntil).toBe('2027-03-01')
})

it('on a day on which nothing changes only the date moves', () => {
  const at = clockwork(dated)
  const [before, after] = [at('2027-02-01'), at('2027-02-28')]
  expect(after).toEqual({ ...before, date: '2027-02-28' })
  expect(after.sheets).toBe(before.sheets)
  expect(at('2027-02-28', 'last')).toBe(after)
})

it(
  'any walk through the days, back too, answers as a snapshot compiled for that day',
  { timeout: 180_000 },
  () => {
    const edges = ['2027-02-01', '2027-03-01', '2027-04-01', '2027-05-01', '2027-06-01']
    const day = fc.constantFrom(...edges.flatMap((one) => [dayBefore(one), one]), '2026-01-01', '2028-01-01')
    const asked: AskedProfile = { region: 'FR', budget: { max: 6000, currency: 'GBP' } }
    const property = fc.property(fc.array(day, { minLength: 2, maxLength: 6 }), (days) => {
      const at = clockwork(dated)
      for (const one of days) expect(ask(at(one), asked)).toEqual(ask(snapshotOf(dated, one), asked))
    })
    fc.assert(property, { numRuns: 40 })
  },
)

const dayBefore = (day: string): string =>
  new Date(instant(day, 'first').getTime() - 1).toISOString().slice(0, 10)
