import { describe, expect, it } from 'vitest'
import { slotsOf, type Profile, type SlotPart } from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import { exosome, headphones, readVertical } from '../support/read-vertical.js'
import { versions } from '../support/versions.js'
import { optionsOf } from '../support/slot-options.js'

const empty: Profile = {
  concerns: [],
  skinType: 'unknown',
  conditions: [],
  sources: { prefer: [], avoid: [] },
  routine: [],
}

describe.each([exosome, headphones])('the slots of each criterion of %s', (folder) => {
  const { catalog } = readVertical(folder)
  const { slots: declared, currency } = catalog
  const first = (slot: string): string => optionsOf(declared, slot)[0]!
  const filled: Readonly<Record<SlotPart, Profile>> = {
    concerns: { concerns: [{ id: first('concerns'), importance: 3 }] },
    skinType: { skinType: first('skinType') },
    budget: { budget: { max: 1000, currency, strict: false } },
    routine: { routine: [first('routine')] },
    'sources.prefer': { sources: { prefer: [first('sources')], avoid: [] } },
  }

  it('are those that make it apply, so that what is disclosed is what is done', () => {
    for (const { criterion, appliesTo } of compile(catalog, versions, '2026-11-23').measures) {
      const slots = slotsOf(criterion.measure)
      expect([criterion.id, appliesTo(empty)]).toEqual([criterion.id, slots.length === 0])
      for (const [slot, part] of Object.entries(filled)) {
        const expected = slots.length === 0 || slots.includes(slot)
        expect([criterion.id, slot, appliesTo({ ...empty, ...part })]).toEqual([criterion.id, slot, expected])
      }
    }
  })
})
