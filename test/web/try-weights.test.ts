import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withWeights } from '../../src/snapshot/with-weights.js'
import { decisionProblems } from '../../src/usecases/govern/decision-problems.js'
import { previewWeights } from '../../src/usecases/govern/preview-weights.js'
import { againstPublished, type Weighting } from '../../src/web/studio/weights/try-weights.js'
import { anyWeights } from '../support/arbitrary.js'
import { exosomeFiles, snapshotOf } from '../support/exosome.js'
import { fortyFiles } from '../support/forty.js'
import { sellingOut } from '../support/selling-out.js'
import { anyPersonas, personas } from '../usecases/governance/build.js'

/** As it comes out of an answer of the service. */
const sent = <T>(answer: T): T => JSON.parse(JSON.stringify(answer)) as T

describe.each([
  ['five', exosomeFiles(), 1000],
  ['forty', fortyFiles(), 100],
  ['partly sold out forty', sellingOut(fortyFiles()), 50],
])('weights tried in a browser over the %s products', { timeout: 120_000 }, (name, files, numRuns) => {
  const snapshot = snapshotOf(files)
  const published = snapshot.catalog.weights
  const weighting: fc.Arbitrary<Weighting> = fc.record({
    weights: anyWeights(files),
    merchantCap: fc.constantFrom(0, 0.2, 1),
  })
  const saidOf = (some: typeof personas, before: Weighting, after: Weighting) => {
    const [one, other] = [before, after].map((set) => withWeights(snapshot, { id: 'x', ...set }, 'x'))
    return sent(previewWeights({ published: one!, personas: some, policies: [] }, other!).personas)
  }
  const triedOf = (some: typeof personas, before: Weighting, after: Weighting) => {
    const { problems } = sent(decisionProblems(snapshot, some))
    return sent(againstPublished(problems as Parameters<typeof againstPublished>[0], before)(after))
  }

  it(`has the ids, the order, the scores and the moves of the service for ${numRuns} weight vectors and every persona`, () => {
    expect(personas.length).toBeGreaterThan(5)
    const some = name === 'five' ? personas : personas.slice(0, 3)
    fc.assert(
      fc.property(weighting, (draft) => {
        expect(triedOf(some, published, draft)).toEqual(saidOf(some, published, draft))
      }),
      { numRuns },
    )
  })

  it('has them for personas of any wishes, and for any published weights', () => {
    fc.assert(
      fc.property(weighting, weighting, anyPersonas(files, snapshot), (before, after, some) => {
        expect(triedOf(some, before, after)).toEqual(saidOf(some, before, after))
      }),
      { numRuns: numRuns / 10 },
    )
  })
})
