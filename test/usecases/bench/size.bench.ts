import { cpus } from 'node:os'
import { describe, expect, it } from 'vitest'
import { relax, screen } from '#scoring'
import { withWeights } from '../../../src/snapshot/with-weights.js'
import { rankPersona } from '../../../src/usecases/govern/personas.js'
import { previewWeights } from '../../../src/usecases/govern/preview-weights.js'
import { loadGovernance } from '../../../src/usecases/govern/shipped-governance.js'
import { buildProblem } from '../../../src/usecases/recommend/build-problem.js'
import { recommend } from '../../../src/usecases/recommend/recommend.js'
import type { RecommendationRequest } from '../../../src/usecases/recommend/request.js'
import { atSize } from '../../support/at-size.js'
import { exosomeFiles, requestFor, snapshotOf } from '../../support/exosome.js'
import { fortyFiles } from '../../support/forty.js'

const SIZE = 10_000
const ROUNDS = 7

/** The median of some rounds, after one that the compiler sees. */
function milliseconds(call: () => unknown): string {
  call()
  const taken = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    call()
    return performance.now() - start
  })
  return `${taken.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!.toFixed(1)} ms`
}

const kilobytes = (answer: unknown): string => `${(JSON.stringify(answer).length / 1000).toFixed(1)} kB`

describe.each([
  ['five', exosomeFiles()],
  ['forty', fortyFiles()],
])(`${SIZE} products made of the %s`, (name, files) => {
  const snapshot = snapshotOf(atSize(files, SIZE))
  const ids = snapshot.catalog.products.map(({ id }) => id)
  const { personas, policies } = loadGovernance(snapshotOf(exosomeFiles()).catalog)
  const strict = { max: 1, currency: 'GBP', strict: true }
  const wish = { concerns: [{ id: 'dullness' }], skinType: 'dry', conditions: [] }
  const plain = requestFor(snapshot, { ...wish, budget: { max: 6000, currency: 'GBP' } }, 'reasons')
  const nothing = requestFor(snapshot, { ...wish, budget: strict }, 'reasons')
  const wishes = requestFor(
    snapshot,
    { ...wish, budget: strict, sources: { avoid: ['human', 'animal', 'plant', 'synthetic', 'microbial'] } },
    'reasons',
  )
  const margin = withWeights(
    snapshot,
    { id: 'draft', weights: { ...snapshot.catalog.weights.weights, margin: 40 }, merchantCap: 0.3 },
    'draft',
  )

  it('are answered, relaxed and previewed', () => {
    const asked: readonly (readonly [string, RecommendationRequest, typeof snapshot])[] = [
      ['the first 5', { ...plain, limit: 5 }, snapshot],
      ['the first 50 in full', { ...plain, explain: 'full', limit: 50 }, snapshot],
      ['the first 50, the margin weighed', { ...plain, limit: 50 }, margin],
      ['1,000 left out', { ...plain, limit: 5, excludeProducts: ids.slice(0, 1000) }, snapshot],
      ['a strict budget of a penny', { ...nothing, limit: 5 }, snapshot],
      ['a penny, and no source', { ...wishes, limit: 5 }, snapshot],
    ]
    const lines = asked.map(([what, request, on]) => {
      const answer = recommend(request, on)
      const { rankedCount, excludedCount } = answer
      return `  recommend, ${what}: ${milliseconds(() => recommend(request, on))}, ${kilobytes(answer)} (${rankedCount} ranked, ${excludedCount} excluded)`
    })
    const { problem, scope } = buildProblem(snapshot, nothing)
    const [first] = personas
    const persona = { ...first!, request: { profile: plain.profile } }
    const previewing = { published: snapshot, personas: [persona], policies }
    const preview = previewWeights(previewing, margin)
    console.log(
      [
        `${SIZE} products made of the ${name}`,
        ...lines,
        `  relax: ${milliseconds(() => relax(problem, scope))} of which screen ${milliseconds(() => screen(problem, scope))}`,
        `  rankPersona: ${milliseconds(() => rankPersona(snapshot, persona))}, the margin weighed ${milliseconds(() => rankPersona(margin, persona))}`,
        `  previewWeights, one persona: ${milliseconds(() => previewWeights(previewing, margin))}, ${kilobytes(preview)}`,
        `  ${cpus()[0]?.model}, Node ${process.version}`,
      ].join('\n'),
    )
    expect(preview.personas).toHaveLength(1)
  })
})
