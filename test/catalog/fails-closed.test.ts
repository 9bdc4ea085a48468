import { describe, expect, it } from 'vitest'
import { holds, readCatalog, type CatalogFiles } from '#catalog'
import { resolve } from '../../catalog/ledger/resolve.js'
import { ask, files, rankedIn } from './ask-headphones.js'
import { factIn, pick, problemsIn } from './break-one.js'
import { attributeOf, evidenceOf, factOf, unverified } from './build-fact.js'
import { profileOf, terms } from './build-profile.js'

const DATE = '2026-11-23'

function brokenBy(make: (files: CatalogFiles) => void): CatalogFiles {
  const broken = structuredClone(files)
  make(broken)
  return broken
}

describe('memory beside a page', () => {
  const page = evidenceOf({ id: 'page', confidence: 0.25 })
  const memory = evidenceOf({ id: 'memory', ...unverified(0.9) })
  const fact = factOf('x', {}, { evidence: [memory, page] })

  it('makes a doubtful page no surer', () => {
    expect(resolve([fact], 'show', attributeOf(), DATE)).toMatchObject({ kind: 'unknown' })
  })
})

describe('data that reads without complaint', () => {
  const failing: readonly (readonly [string, object, (files: CatalogFiles) => void])[] = [
    [
      'a place in a message that nothing fills',
      { budget: { max: 20000, currency: 'EUR' } },
      (it) => void (it['messages.en-GB']['reason.price.within'] = '{value} fits your {purse}.'),
    ],
    [
      'a rule that excludes without a look at any fact',
      { health: ['pacemaker'] },
      (it) => void (pick(it.rules).excludes = { all: [] }),
    ],
  ]

  it.each(failing)('does not fail at a request: %s', (_, profile, make) => {
    const broken = brokenBy(make)
    if (problemsIn(broken).length > 0) return
    expect(() => ask(profile, DATE, readCatalog(broken).catalog)).not.toThrow()
  })
})

describe('a claim', () => {
  it('cannot have a grade that no criterion knows, for it would silently be worth less than a bare statement', () => {
    const misgraded = brokenBy((it) => void (factIn(it, 'notabrand-loop', 'wish.calls').grade = 'hearsay'))
    expect(problemsIn(misgraded)).not.toEqual([])
  })
})

describe('a contraindication', () => {
  const rankedFor = (health: unknown, make: (files: CatalogFiles) => void): readonly string[] => {
    const broken = brokenBy(make)
    if (problemsIn(broken).length > 0) return ['refused when it is read']
    return rankedIn(ask({ health }, DATE, readCatalog(broken).catalog))
  }

  it('cannot be written so that it stays open for whoever would rather not say', () => {
    const ranked = rankedFor(
      'undisclosed',
      (it) =>
        void (pick(it.rules, 'pacemaker-strong-magnets').applies = {
          slot: 'health',
          oneOf: ['pacemaker'],
          stated: true,
        }),
    )
    expect(ranked).not.toContain('fictophone-hush-one')
  })

  it('cannot be written so that it passes what is not known', () => {
    const ranked = rankedFor(
      ['nickel_allergy'],
      (it) =>
        void (pick(it.rules, 'nickel-on-skin').excludes = {
          attribute: 'contact_materials',
          states: ['nickel'],
        }),
    )
    expect(ranked).not.toContain('imaginari-studio')
  })
})

describe('a rule', () => {
  it.each([
    { not: { slot: 'health', oneOf: ['pacemaker'] } },
    { all: [{ any: [{ not: { slot: 'health', oneOf: ['pacemaker'], stated: true as const } }] }] },
    { not: { screening: ['answered' as const] } },
  ])('cannot be written so that naming a condition opens it: %j', (applies) => {
    const opened = brokenBy((it) => void (pick(it.rules, 'pacemaker-strong-magnets').applies = applies))
    expect(problemsIn(opened)).not.toEqual([])
  })
})

describe('a rule for everywhere but one area', () => {
  it('applies where no region is known, for that is the strictest', () => {
    expect(holds({ not: { slot: 'region', oneOf: ['GB'] } }, profileOf(), terms)).toBe(true)
  })
})

describe('a reason', () => {
  it('does not rest on memory because an attribute may be estimated', () => {
    const supported = brokenBy((it) => {
      it.catalog.support = ['price_tier']
      it['messages.en-GB']['support.price_tier'] = 'Its price tier is {value}.'
      for (const id of ['battery_hours', 'charging_port', 'format']) {
        Reflect.deleteProperty(it['messages.en-GB'], `support.${id}`)
      }
    })
    const answer = ask({}, DATE, readCatalog(supported).catalog)
    const cited = answer.ranking.flatMap(({ reasons = [] }) => reasons.flatMap(({ evidence }) => evidence))
    expect(cited.filter((id) => answer.evidence[id]?.kind === 'unverified')).toEqual([])
  })
})

describe('a type that is suited or cautioned', () => {
  it('cannot be asked of an attribute that holds no list', () => {
    const single = brokenBy(({ criteria }) => {
      const { measure } = pick(criteria, 'head')
      if (measure.kind === 'choice-fit') measure.suits = 'clamp'
    })
    expect(problemsIn(single)).not.toEqual([])
  })
})

describe('a caution', () => {
  it('is not lifted by what is only remembered', () => {
    const drift = brokenBy((it) => {
      it.evidence['drift-magnets'] = { ...it.evidence['studio-tier-recalled']!, confidence: 0.3 }
    })
    const answer = ask({}, DATE, readCatalog(drift).catalog)
    const cautioned = answer.ranking.filter(({ cautions }) =>
      cautions.some(({ id }) => id === 'magnets-not-asked'),
    )
    expect(cautioned.map(({ productId }) => productId)).toContain('madeupton-drift')
  })
})
