import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProductTest } from '#catalog'
import { withWeights } from '../../../src/snapshot/with-weights.js'
import { rankPersona } from '../../../src/usecases/govern/personas.js'
import type { Policy } from '../../../src/usecases/govern/policies/index.js'
import { recommend } from '../../../src/usecases/recommend/recommend.js'
import { withProducts, withRules } from '../../support/edit-files.js'
import { snapshotOf } from '../../support/exosome.js'
import { fact } from '../../support/voices.js'
import { anyPersonas, files, five, personaOf, personas, resultOf, shippedPolicy } from './build.js'

const weighed = (weights: Readonly<Record<string, number>>) =>
  withWeights(five, { ...files.weights, weights: { ...files.weights.weights, ...weights } }, 'draft')

describe('never-shows', () => {
  const shipped = shippedPolicy('never-shows')
  const pregnant = personaOf({ conditions: ['pregnancy'] }, 'pregnant')
  const ungated = snapshotOf(
    withRules(
      files,
      files.rules.filter(({ id }) => id !== 'exosome-pregnancy'),
    ),
  )

  it('holds while a rule keeps the products back, and fails with each that is shown once it does not', () => {
    expect(resultOf(shipped, [pregnant])).toMatchObject({ passed: true, failures: [] })
    const { passed, failures } = resultOf(shipped, [pregnant], ungated)
    expect(passed).toBe(false)
    expect(failures.map(({ persona, product }) => [persona, product]).sort()).toEqual(
      five.catalog.products.map(({ id }) => ['pregnant', id]),
    )
  })

  it('speaks of whoever would rather not say, and not of whoever has another condition or none', () => {
    const never = { ...shipped, who: { conditions: ['pregnancy'] } }
    const open = snapshotOf(withRules(files, []))
    const named = (conditions: string[] | 'undisclosed' | 'not-asked') =>
      resultOf(never, [pregnant, personaOf({ conditions }, 'other')], open).failures.some(
        ({ persona }) => persona === 'other',
      )
    expect(named('undisclosed')).toBe(true)
    expect(named(['eczema', 'pregnancy'])).toBe(true)
    expect([named(['eczema']), named([]), named('not-asked')]).toEqual([false, false, false])
  })

  it('fails where nobody states the conditions, because then it tests nothing', () => {
    expect(resultOf(shipped, [personaOf()])).toMatchObject({
      passed: false,
      failures: [{ persona: null, product: null, detail: 'No persona tests it.' }],
    })
  })

  const sixth = (...facts: ReturnType<typeof fact>[]) =>
    snapshotOf(
      withProducts(files, [
        ...files.products,
        { id: 'sixth', brand: 'Sixth', name: 'Sixth', facts: [fact('offered_in', ['GB']), ...facts] },
      ]),
    )
  const ofSource = (product: ProductTest): Policy => ({
    ...shipped,
    who: { personas: ['somebody'] },
    product,
  })
  const failedFor = (product: ProductTest, snapshot: typeof five) =>
    resultOf(ofSource(product), [personaOf()], snapshot).failures.some((one) => one.product === 'sixth')
  const human: ProductTest = { attribute: 'exosome_source', oneOf: ['human'] }

  it('fails closed: what is not known, not known surely or contested is taken to hold', () => {
    expect(failedFor(human, sixth())).toBe(true)
    expect(failedFor({ not: human }, sixth())).toBe(true)
    expect(failedFor(human, sixth(fact('exosome_source', 'plant', { sureness: 'faint' })))).toBe(true)
    expect(failedFor(human, sixth(fact('exosome_source', 'hybrid')))).toBe(true)
    expect(failedFor(human, sixth(fact('exosome_source', 'plant')))).toBe(false)
  })

  it('tests every product that is ranked, and not the first alone', () => {
    const last = recommend(
      { ...personaOf().request, limit: 50, locale: 'en-GB', explain: 'none' },
      five,
    ).ranking.at(-1)!
    const { failures } = resultOf(ofSource({ attribute: 'category', oneOf: ['exosome'] }), [personaOf()])
    expect(failures.map(({ product }) => product)).toContain(last.productId)
  })
})

describe('first-at-most-tier', () => {
  const policy = { ...shippedPolicy('first-at-most-tier'), personas: ['somebody'] }
  const luxury = personaOf({ sources: { prefer: ['synthetic'] } })

  it('passes up to its tier, and fails above it, in the order of the taxonomy', () => {
    const tiers = five.catalog.taxonomy.priceTiers.map(({ id }) => id)
    const passed = tiers.map((tier) => resultOf({ ...policy, tier }, [luxury]).passed)
    expect(passed).toEqual([...passed].sort())
    expect(new Set(passed)).toEqual(new Set([false, true]))
    expect(resultOf({ ...policy, tier: 'budget' }, [luxury]).failures).toMatchObject([
      { persona: 'somebody', product: 'sturm-exosometic-face-serum' },
    ])
  })

  it('looks at all that are level at the top, and not at the first id alone', () => {
    const plant = personaOf({ sources: { prefer: ['plant'] } })
    expect(resultOf({ ...policy, tier: 'premium' }, [plant]).passed).toBe(true)
    expect(resultOf({ ...policy, tier: 'mid' }, [plant]).failures).toMatchObject([
      { persona: 'somebody', product: 'medik8-c-tetra-advanced' },
    ])
  })

  it('is shipped over a persona whom weights alone can show a dearer product first', () => {
    const shipped = shippedPolicy('first-at-most-tier')
    expect(resultOf(shipped, personas).passed).toBe(true)
    expect(resultOf(shipped, personas, weighed({ price: 0 })).failures).toContainEqual({
      persona: 'under-25',
      product: 'medik8-c-tetra-advanced',
      detail: 'Its price tier is premium.',
    })
  })

  it('fails where the tier of the first is not known', () => {
    const facts = [
      fact('category', 'exosome'),
      fact('exosome_source', 'plant'),
      fact('concern.volume', 'primary'),
    ]
    const only = snapshotOf(withProducts(files, [{ id: 'only', brand: 'B', name: 'N', facts }]))
    expect(resultOf({ ...policy, tier: 'luxury' }, [personaOf()], only).failures).toMatchObject([
      { product: 'only', detail: 'Its price tier is not known.' },
    ])
  })

  it('passes for whoever is shown nothing, and looks at nobody else', () => {
    const pregnant = personaOf({ conditions: ['pregnancy'] })
    const other = { ...luxury, id: 'other' }
    expect(resultOf({ ...policy, tier: 'budget' }, [pregnant, other]).passed).toBe(true)
  })
})

describe('lead-share-max', () => {
  const policy = shippedPolicy('lead-share-max')
  const synthetic = { sources: { prefer: ['synthetic'] } }
  const people = [
    personaOf(synthetic, 'a'),
    personaOf(synthetic, 'b'),
    personaOf({ concerns: [{ id: 'uneven_tone' }] }, 'c'),
  ]
  const nobody = personaOf({ conditions: 'undisclosed' }, 'd')

  it('counts each leader over the personas that are shown something', () => {
    const at = (share: number) => resultOf({ ...policy, share }, [...people, nobody])
    expect(at(2 / 3).passed).toBe(true)
    expect(at(0.66).failures).toMatchObject([
      {
        persona: null,
        product: 'sturm-exosometic-face-serum',
        detail: 'Leads for 2 of 3 personas that have a ranking.',
      },
    ])
  })

  it('is shipped at a share that weights can exceed', () => {
    expect(resultOf(policy, personas).passed).toBe(true)
    const dear = weighed({ concerns: 3, price: 0.02, source: 0 })
    expect(resultOf(policy, personas, dear).failures).toMatchObject([
      { persona: null, product: 'medik8-c-tetra-advanced' },
    ])
  })

  it('passes where nobody is shown anything, and fails where there is nobody', () => {
    expect(resultOf(policy, [nobody]).passed).toBe(true)
    expect(resultOf(policy, []).passed).toBe(false)
  })

  it('lets level products share first place, so that no id leads where no weight is left', () => {
    const none = weighed(Object.fromEntries(files.criteria.map(({ id }) => [id, 0])))
    const [anybody] = people
    const at = (share: number) => resultOf({ ...policy, share }, [anybody!], none)
    expect(at(0.2).passed).toBe(true)
    expect(at(0.19).failures).toEqual(
      five.catalog.products.map(({ id }) => ({
        persona: null,
        product: id,
        detail: 'Leads for 0.2 of 1 personas that have a ranking.',
      })),
    )
  })
})

describe('merchant-weight-max', () => {
  const policy = shippedPolicy('merchant-weight-max')
  const shoppers = files.criteria.filter(({ merchant }) => !merchant).map(({ id }) => [id, 0] as const)

  it('holds up to its share of the published weights, before scoring caps them', () => {
    const with1 = (margin: number) =>
      weighed({ ...Object.fromEntries(shoppers), price: 0.5, gentleness: 0.3, margin })
    expect(resultOf(policy, personas, with1(0.2)).passed).toBe(true)
    expect(resultOf(policy, personas, with1(0.201)).failures).toMatchObject([
      { persona: null, product: null, detail: 'They weigh 20.1 % of all weights.' },
    ])
  })

  it('adds them up, and passes where nothing weighs', () => {
    const rest = { ...Object.fromEntries(shoppers), price: 0.7 }
    expect(
      resultOf(policy, personas, weighed({ ...rest, margin: 0.1, popularity: 0.1, availability: 0.1 }))
        .passed,
    ).toBe(false)
    expect(resultOf(policy, personas, weighed(Object.fromEntries(shoppers))).passed).toBe(true)
  })
})

describe('not-above-dominator', () => {
  it('fails exactly where an answer says that a product stands above one that dominates it', () => {
    const policy = shippedPolicy('not-above-dominator')
    const margin = fc.constantFrom(0, 0.05, 0.2, 0.5, 3)
    // Whatever turns out, the first is gentler than the second, and the shop earns most on the third.
    const actives = [fact('gentleness', 'gentle'), fact('key_actives', ['aha']), fact('gentleness', 'gentle')]
    const rich = snapshotOf(
      withProducts(
        files,
        files.products.map(({ facts: _, ...one }, i) => ({
          ...one,
          facts: [
            ...[fact('category', 'exosome'), fact('exosome_source', 'plant'), fact('offered_in', ['GB'])],
            ...actives.slice(i, i + 1),
            fact('margin', [0, 40, 90, 20, 60][i]!),
          ],
        })),
      ),
    )
    const priced = personaOf({ concerns: [{ id: 'redness' }] }, 'gentle')
    let below = 0
    const property = fc.property(anyPersonas(files, rich), margin, (others, weight) => {
      const some = [...personas, priced, ...others]
      const weights = {
        ...files.weights,
        weights: { ...files.weights.weights, margin: weight },
        merchantCap: 1,
      }
      const draft = withWeights(rich, weights, 'draft')
      const expected = some.flatMap(({ id, request }) =>
        recommend({ ...request, limit: 50, locale: 'en-GB', explain: 'none' }, draft).ranking.flatMap(
          ({ productId, standsAboveDominator }) => standsAboveDominator.map(() => [id, productId]),
        ),
      )
      const firstFor = (id: string) =>
        rankPersona(
          draft,
          some.find((one) => one.id === id)!,
        )[0]?.alternative
      const { passed, failures } = resultOf(policy, some, draft)
      expect(failures.map(({ persona, product }) => [persona, product])).toEqual(expected)
      expect(passed).toBe(expected.length === 0)
      below += expected.filter(([id, product]) => firstFor(id!) !== product).length
    })
    fc.assert(property, { numRuns: 100 })
    expect(below).toBeGreaterThan(0)
  })
})

const left = personas.filter(({ id }) => id !== 'strict-under-25')

describe('a policy that names a persona that is gone fails, and never passes in silence', () => {
  const gone: readonly (readonly [string, Policy, string])[] = [
    [
      'of a tier',
      shippedPolicy('first-at-most-tier'),
      'personas.0: Names a persona that does not exist; there are:',
    ],
    [
      'of never-shows',
      { ...shippedPolicy('never-shows'), who: { personas: ['pregnant', 'strict-under-25'] } },
      'who.personas.1: Names a persona that does not exist; there are:',
    ],
  ]

  it.each(gone)('%s', (_, policy, detail) => {
    const { passed, failures } = resultOf(policy, left)
    expect([passed, failures.length]).toEqual([false, 1])
    expect(failures[0]).toMatchObject({ persona: null, product: null })
    expect(failures[0]?.detail).toMatch(detail)
  })
})
