import fc from 'fast-check'
import type { CatalogFiles } from '#catalog'
import { anyProfile } from './arbitrary.js'

/** A request with any of its fields filled or left out, at every level of explanation. */
export function anyRequest({
  profile: { slots },
  taxonomy,
  products,
  criteria,
}: CatalogFiles): fc.Arbitrary<object> {
  const shoppersOwn = criteria.filter(({ merchant }) => !merchant).map(({ id }) => id)
  const emphasis = fc.dictionary(
    fc.constantFrom(...shoppersOwn),
    fc.double({ min: 0.5, max: 2, noNaN: true }),
    {
      maxKeys: 2,
      noNullPrototype: true,
    },
  )
  const profile = fc
    .tuple(anyProfile(slots), fc.option(emphasis, { nil: undefined }))
    .map(([asked, weighed]) => ({ ...asked, emphasis: weighed }))
  return fc.record(
    {
      profile,
      explain: fc.constantFrom('none', 'reasons', 'full'),
      limit: fc.integer({ min: 1, max: 50 }),
      where: fc.record({ format: fc.subarray([...taxonomy.formats], { maxLength: 2 }) }),
      excludeProducts: fc.subarray(
        products.map(({ id }) => id),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['profile', 'explain'] },
  )
}
