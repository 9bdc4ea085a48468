import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCatalog, readVersions, versionTexts } from '#catalog'
import { compile } from '../../../src/snapshot/compile.js'
import { withWeights } from '../../../src/snapshot/with-weights.js'
import { disclose } from '../../../src/usecases/describe/disclose.js'
import { recommend } from '../../../src/usecases/recommend/recommend.js'
import { anyWeights, anyProfile } from '../../support/arbitrary.js'
import * as edit from '../../support/edit-files.js'
import { exosomeFiles, requestFor, snapshotOf, today } from '../../support/exosome.js'
import { fortyFiles } from '../../support/forty.js'
import { versions } from '../../support/versions.js'

describe.each([
  ['five', exosomeFiles()],
  ['forty', fortyFiles()],
])('of the %s products, other weights', { timeout: 180_000 }, (_, files) => {
  const published = snapshotOf(files)
  const cap = fc.constantFrom(0, 0.2, 1)

  it('answer byte for byte as a catalogue that was compiled with them', () => {
    const asked = fc.array(anyProfile(files.profile.slots), { minLength: 5, maxLength: 5 })
    const property = fc.property(anyWeights(files), cap, asked, (weights, merchantCap, profiles) => {
      const weighed = edit.withWeights(files, weights, merchantCap)
      const { catalog } = readCatalog(weighed)
      const compiled = compile(catalog, { ...versions, weightsVersion: 'draft' }, today)
      const swapped = withWeights(published, weighed.weights, 'draft')
      for (const profile of profiles) {
        const request = requestFor(published, profile)
        expect(JSON.stringify(recommend(request, swapped))).toBe(JSON.stringify(recommend(request, compiled)))
      }
      expect(disclose(swapped, 'en-GB')).toEqual(disclose(compiled, 'en-GB'))
    })
    fc.assert(property, { numRuns: 60 })
  })

  it('answer so too as a catalogue linked from kept texts', () => {
    const property = fc.property(anyWeights(files), anyProfile(files.profile.slots), (weights, profile) => {
      const weighed = edit.withWeights(files, weights)
      const kept = compile(readVersions(versionTexts(weighed)), { ...versions, weightsVersion: 'v' }, today)
      const request = requestFor(published, profile)
      const swapped = withWeights(published, weighed.weights, 'v')
      expect(JSON.stringify(recommend(request, swapped))).toBe(JSON.stringify(recommend(request, kept)))
    })
    fc.assert(property, { numRuns: 30 })
  })

  it('leave the snapshot they are put over as it was, and compile nothing', () => {
    const before = { ...published }
    const swapped = withWeights(published, { ...files.weights, merchantCap: 1 }, 'draft')
    expect(published).toEqual(before)
    for (const part of ['sheets', 'measures', 'rules', 'avoidances', 'cautions'] as const)
      expect(swapped[part]).toBe(published[part])
    expect(swapped.versions).toEqual({ ...versions, weightsVersion: 'draft' })
  })
})
