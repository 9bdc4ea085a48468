import type { ProductTest } from '#catalog'
import type { RawRule } from './edit-files.js'

const rule = (
  id: string,
  kind: RawRule['kind'],
  applies: RawRule['applies'],
  excludes: ProductTest,
): RawRule => ({
  id,
  kind,
  applies,
  excludes,
  from: '2020-01-01',
  evidence: ['category-sure'],
})
const contraindication = (condition: string, by: string, excludes: ProductTest): RawRule =>
  rule(
    `${condition.replace('_', '-')}-by-${by}`,
    'contraindication',
    { slot: 'conditions', oneOf: [condition] },
    excludes,
  )
const market = (areas: string[], by: string, excludes: ProductTest): RawRule =>
  rule(`${areas[0]?.toLowerCase() ?? ''}-by-${by}`, 'market', { slot: 'region', oneOf: areas }, excludes)

const human: ProductTest = { attribute: 'exosome_source', oneOf: ['human'] }
const exosome: ProductTest = { attribute: 'category', oneOf: ['exosome'] }
const offeredIn = (area: string): ProductTest => ({ attribute: 'offered_in', oneOf: [area] })

/** One rule for each condition and each market, a withdrawal, a rule that is over and one that is to come. */
export const fortyRules: readonly RawRule[] = [
  contraindication('pregnancy', 'active', { attribute: 'key_actives', oneOf: ['retinol'] }),
  contraindication('breastfeeding', 'source', { attribute: 'exosome_source', oneOf: ['human', 'animal'] }),
  contraindication('eczema', 'format', { attribute: 'format', oneOf: ['treatment_kit', 'mask'] }),
  contraindication('skin_infection', 'category', exosome),
  contraindication('autoimmune', 'tier', { attribute: 'price_tier', oneOf: ['luxury'] }),
  { ...market(['EU', 'EEA', 'NI'], 'source', human), opensWhenUnknown: offeredIn('EU') },
  { ...market(['GB'], 'source', human), opensWhenUnknown: offeredIn('GB') },
  market(['KR'], 'strength', { attribute: 'exosome_strength', above: 1000 }),
  market(['US'], 'ingredients', { attribute: 'ingredient_list', unknown: true }),
  market(['CN'], 'category', { all: [{ not: exosome }, { not: human }] }),
  { ...market(['TW'], 'past-rule', exosome), until: '2026-12-01' },
  { ...market(['AU'], 'coming-rule', exosome), from: '2026-12-02' },
  rule(
    'withdrawn',
    'withdrawal',
    { all: [] },
    { attribute: 'regulatory_question', states: ['human_template'] },
  ),
]
