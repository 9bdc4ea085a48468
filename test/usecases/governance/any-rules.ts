import fc from 'fast-check'
import { idsOf, type CatalogFiles, type ProductTest, type ProfileTest } from '#catalog'
import { optionsOf } from '../../support/slot-options.js'
import type { RawRule } from '../../support/edit-files.js'

const productTests: readonly ProductTest[] = [
  { attribute: 'exosome_source', oneOf: ['human'] },
  { attribute: 'exosome_source', oneOf: ['plant', 'synthetic'] },
  { not: { attribute: 'exosome_source', oneOf: ['microbial'] } },
  { attribute: 'category', oneOf: ['exosome'] },
  { attribute: 'format', oneOf: ['serum', 'mask'] },
  { attribute: 'price_tier', oneOf: ['luxury', 'premium'] },
  { attribute: 'exosome_strength', above: 700 },
]

/** Tests of conditions and areas alone, as deep as two. A condition is never denied, which no rule may do. */
function plainTests({ taxonomy, profile }: CatalogFiles): fc.Arbitrary<ProfileTest> {
  const some = (ids: readonly string[]) => fc.subarray([...ids], { minLength: 1, maxLength: 3 })
  const health = optionsOf(profile.slots, 'conditions')
  const areas = some(idsOf(taxonomy.areas)).map((oneOf) => ({ slot: 'region', oneOf }))
  const conditions = some(health).map((oneOf) => ({ slot: 'conditions', oneOf }))
  const stated = some(health).map((oneOf) => ({ slot: 'conditions', oneOf, stated: true as const }))
  const screening = fc
    .constantFrom('answered' as const, 'not-asked' as const)
    .map((one) => ({ screening: [one] }))
  return fc.oneof(
    areas,
    conditions,
    stated,
    screening,
    fc.constant({ all: [] }),
    areas.map((not) => ({ not })),
  )
}

/** Tests that also ask for what else a rule may. */
const otherTests: fc.Arbitrary<ProfileTest> = fc.constantFrom<ProfileTest>(
  { slot: 'routine', oneOf: ['retinol'] },
  { slot: 'routine', oneOf: ['aha', 'retinol'] },
  { not: { slot: 'routine', oneOf: ['bha', 'aha'] } },
  { slot: 'sources.avoid', oneOf: ['animal'] },
  { slot: 'skinType', oneOf: ['sensitive', 'dry'] },
  { not: { slot: 'skinType', oneOf: ['dry'] } },
)

function anyTest(leaf: fc.Arbitrary<ProfileTest>): fc.Arbitrary<ProfileTest> {
  const parts = fc.array(leaf, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    leaf,
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
  )
}

/** The rules of a catalogue after any edit: some gone, some new, some with another half. */
export function anyRules(
  files: CatalogFiles,
  asks: 'conditions and areas' | 'anything',
): fc.Arbitrary<RawRule[]> {
  const plain = plainTests(files)
  const test = anyTest(asks === 'anything' ? fc.oneof(plain, otherTests) : plain)
  const added = fc.record({
    kind: fc.constantFrom('contraindication' as const, 'market' as const, 'withdrawal' as const),
    applies: test,
    excludes: fc.constantFrom(...productTests),
    from: fc.constantFrom('2020-01-01', '2026-12-01', '2026-12-02'),
  })
  return fc
    .tuple(fc.subarray(files.rules), fc.array(added, { maxLength: 4 }), fc.option(test))
    .map(([kept, more, other]) => [
      ...kept.map((rule, i) => (i === 0 && other !== null ? { ...rule, applies: other } : rule)),
      ...more.map((rule, i) => ({ ...rule, id: `added-${i}`, evidence: ['category-sure'] })),
    ])
}
