import { describe, expect, it } from 'vitest'
import { silentProfile, slotsOf } from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import { espresso, exosome, headphones, readVertical } from '../support/read-vertical.js'
import { singleAnswers } from '../support/slot-options.js'
import { versions } from '../support/versions.js'

describe.each([exosome, headphones, espresso])('the slots of each criterion of %s', (folder) => {
  const { catalog } = readVertical(folder)
  const silent = silentProfile(catalog.slots)

  it('are those that make it apply, so that what is disclosed is what is done', () => {
    for (const { criterion, appliesTo } of compile(catalog, versions, '2026-11-23').measures) {
      const slots = slotsOf(criterion.measure)
      expect([criterion.id, appliesTo(silent)]).toEqual([criterion.id, slots.length === 0])
      for (const [part, said] of singleAnswers(catalog.slots)) {
        const expected = slots.length === 0 || slots.includes(part)
        expect([criterion.id, part, appliesTo({ ...silent, ...said })]).toEqual([
          criterion.id,
          part,
          expected,
        ])
      }
    }
  })
})
