import fc from 'fast-check'
import { expect, it } from 'vitest'
import { previewId } from '../../../src/usecases/govern/preview-inputs.js'
import { withWeights } from '../../../src/snapshot/with-weights.js'
import { previewWeights } from '../../../src/usecases/govern/preview-weights.js'
import { anyWeights } from '../../support/arbitrary.js'
import { files, five, personaOf, personas, policies } from './build.js'

const draft = withWeights(five, { ...files.weights, merchantCap: 0.1 }, 'draft')

function idOf({ published = five, drafted = draft, people = personas, tested = policies } = {}): string {
  const inputs = { published, personas: people, policies: tested }
  return previewId(inputs, drafted, previewWeights(inputs, drafted))
}

it('the same preview has the same id, whatever the order of keys', () => {
  const turned = personas.map(({ id, name, request }) => ({ request, name, id }))
  expect(idOf()).toMatch(/^[0-9a-f]{64}$/)
  expect(idOf({ people: turned })).toBe(idOf())
})

it('any edit of a weight gives another id', () => {
  const property = fc.property(anyWeights(files), anyWeights(files), (one, other) => {
    fc.pre(JSON.stringify(one) !== JSON.stringify(other))
    const [a, b] = [one, other].map((weights) =>
      idOf({ drafted: withWeights(five, { id: 'draft', weights, merchantCap: 0.2 }, 'draft') }),
    )
    expect(a).not.toBe(b)
  })
  fc.assert(property, { numRuns: 50 })
})

const renamed = personas.map((one, i) => (i === 0 ? { ...one, name: 'Other' } : one))
// Its ranking is the same, because importance of a single concern weighs nothing.
const same = personaOf({ concerns: [{ id: 'redness', importance: 3 }] })
const reworded = policies.map((one, i) => (i === 0 ? { ...one, text: 'Other.' } : one))
const at = (version: 'catalogVersion' | 'rulesVersion' | 'weightsVersion' | 'engineVersion') => ({
  ...five,
  versions: { ...five.versions, [version]: 'other' },
})

it.each([
  ['the name of a persona', { people: renamed }],
  ['a persona fewer', { people: personas.slice(1) }],
  ['the order of personas', { people: [...personas].reverse() }],
  ['the words of a policy', { tested: reworded }],
  ['a policy fewer', { tested: policies.slice(1) }],
  ['the catalogue', { published: at('catalogVersion') }],
  ['the rules', { published: at('rulesVersion') }],
  ['the published weights', { published: at('weightsVersion') }],
  ['the engine', { published: at('engineVersion') }],
  ['the site', { published: { ...five, site: 'other' } }],
  ['the day', { published: { ...five, date: '2026-12-02' } }],
  ['the day of the draft', { drafted: { ...draft, date: '2026-12-02' } }],
  ['the cap of the shop', { drafted: withWeights(five, { ...files.weights, merchantCap: 0.2 }, 'draft') }],
])('%s is part of it', (_, change) => {
  expect(idOf(change)).not.toBe(idOf())
})

it('what a persona asks is part of it even where the ranking is the same', () => {
  const other = personaOf({ concerns: [{ id: 'redness', importance: 5 }] })
  const shown = (one: typeof same) =>
    previewWeights({ published: five, personas: [one], policies: [] }, draft)
  expect(shown(other)).toEqual(shown(same))
  expect(idOf({ people: [other], tested: [] })).not.toBe(idOf({ people: [same], tested: [] }))
})
