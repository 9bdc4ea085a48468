import { describe, expect, it } from 'vitest'
import { breaches, wordingRules } from '../../catalog/text/wording.js'
import { exosome, headphones, readVertical } from '../support/read-vertical.js'
import { offences } from './forbidden.js'

const exosomeRules = wordingRules(readVertical(exosome).files.wording)
const headphoneRules = wordingRules(readVertical(headphones).files.wording)

/** For each rule, sentences that it and no other rule of its list catches. */
const caughtInExosome: Readonly<Record<string, readonly string[]>> = {
  treats: ['Treats redness.', 'It heals the barrier.', 'A remedy for dullness.', 'Repairs the surface.'],
  physiology: ['Boosts collagen.', 'It calms inflammation.', 'Supports cell renewal.', 'Regenerating serum.'],
  proof: ['Scientifically made.', 'A guaranteed glow.', 'Dermatologist-tested.', 'It is proven.'],
  'effect-in-per-cent': ['Redness down by 55 %.', '55% fewer lines.', 'A −30 per cent change.', 'Glow +20%.'],
  'number-of-days': ['A glow in just fourteen days.', 'Softer within two weeks.', 'Calm after 8 hours.'],
  'safety-promise': [
    'It is safe.',
    'Harmless.',
    'A risk-free serum.',
    'It may be unsafe.',
    'Hypoallergenic.',
  ],
  superlative: [
    'The best serum.',
    'A miracle in a bottle.',
    'The ultimate glow.',
    'The most powerful ampoule.',
  ],
  procedure: ['Like botox.', 'A facelift to take home.', 'As good as microneedling.', 'No downtime.'],
  endorsement: ['Recommended by doctors.', 'Loved by models.', 'Approved by experts.'],
  denies: ['It has no fragrance.', 'Contains no acids.'],
  disease: ['For rosacea.', 'Kind to eczema.', 'Good for acne.', 'Take it when pregnant.'],
}

const caughtInGerman: Readonly<Record<string, readonly string[]>> = {
  'treats-de': [
    'Behandelt Rötungen.',
    'Es heilt die Hautbarriere.',
    'Ein Wundermittel gegen Falten.',
    'Repariert die Oberfläche.',
    'Lindert Trockenheit.',
  ],
  'physiology-de': [
    'Regt Kollagen an.',
    'Mindert Entzündungen.',
    'Fördert die Zellerneuerung.',
    'Regeneriert die Haut.',
  ],
  'proof-de': [
    'Die Wirkung ist bewiesen.',
    'Klinisch getestet.',
    'Garantiert mehr Glanz.',
    'Nachgewiesen zart.',
  ],
  'effect-in-per-cent-de': ['55 Prozent weniger Rötungen.', 'Um 30 % mehr Glanz.', '20 % mehr Glanz.'],
  'number-of-days-de': [
    'Glanz in vierzehn Tagen.',
    'Weicher nach nur fünf Tagen.',
    'Nach 8 Stunden ruhiger.',
    'Ein 14-Tage-Programm.',
  ],
  'safety-promise-de': [
    'Es ist sicher.',
    'Harmlos.',
    'Unbedenklich.',
    'Völlig ohne Nebenwirkungen.',
    'Es könnte gefährlich sein.',
  ],
  'superlative-de': [
    'Das beste Serum.',
    'Ein Wunder im Flakon.',
    'Der ultimative Glanz.',
    'Die perfekte Pflege.',
  ],
  'procedure-de': ['Wie eine Unterspritzung.', 'Statt einer Operation.', 'Ganz ohne Spritze.'],
  'endorsement-de': ['Von Hautärzten empfohlen.', 'Ärztinnen empfehlen es.', 'Geliebt von Models.'],
  'denies-de': ['Es hat keine Duftstoffe.', 'Enthält keine Säuren.', 'Frei von Duftstoffen.'],
  'disease-de': ['Bei Rosazea.', 'Gut bei Akne.', 'Mild bei Ekzemen.', 'Auch in der Stillzeit.'],
}

const caughtInHeadphones: Readonly<Record<string, readonly string[]>> = {
  cure: ['Cures a headache.', 'It relieves stress.'],
  body: ['Slows your brain waves.', 'Good for blood pressure.'],
  proof: ['Proven quiet.', 'Guaranteed comfort.'],
  silence: ['Total silence on a train.', 'You hear no noise.'],
  superlative: ['The best pair.', 'Unbeatable bass.'],
  harm: ['It is safe.', 'Not dangerous.'],
  denies: ['It has no cable.'],
  condition: ['Made for people with a pacemaker.', 'Kind to an allergy.'],
}

const lists = [
  { name: 'exosome', rules: exosomeRules, caught: { ...caughtInExosome, ...caughtInGerman } },
  { name: 'headphones', rules: headphoneRules, caught: caughtInHeadphones },
]

describe.each(lists)('the wording rules of $name', ({ rules, caught }) => {
  it('each have an example', () => {
    expect(Object.keys(caught).sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it.each(Object.entries(caught))('%s catches what nothing else would', (id, examples) => {
    for (const text of examples) {
      expect([text, breaches(text, rules, true).map((rule) => rule.id)]).toEqual([text, [id]])
    }
  })
})

describe('what the product promises about its words', () => {
  const good = [
    'Lists 20 % vitamin C; a newspaper reviewer called it brightening.',
    'Said of exosomes in general, not this product; the doctor quoted sells one of the five.',
    '£20 is inside your £25.',
    'Helps the look of acne scarring.',
    'We found no full ingredient list for it.',
  ]
  const bad = [
    { text: 'Treats rosacea.', rules: ['treats', 'disease'] },
    {
      text: 'Clinically proven: 55 % less inflammation.',
      rules: ['physiology', 'proof', 'effect-in-per-cent'],
    },
    { text: 'Because you are pregnant it is unsafe.', rules: ['safety-promise', 'disease'] },
  ]

  it.each(good)('may be said in a reason: %s', (text) => {
    expect(breaches(text, exosomeRules, true)).toEqual([])
    expect(offences(text, true)).toEqual([])
  })

  it.each(bad)('may not be said in a reason: $text', ({ text, rules }) => {
    expect(breaches(text, exosomeRules, true).map(({ id }) => id)).toEqual(rules)
    expect(offences(text, true)).toHaveLength(rules.length)
  })

  it('is not cured by attribution', () => {
    const attributed = 'A reviewer in a newspaper says that it is “clinically proven” and “treats” redness.'
    expect(breaches(attributed, exosomeRules, true).map(({ id }) => id)).toEqual(['treats', 'proof'])
  })

  it('lets a gate, a caution or advice name a condition, and still promise nothing', () => {
    const gate = 'We do not suggest it: you told us about eczema.'
    expect(breaches(gate, exosomeRules, false)).toEqual([])
    expect(breaches(gate, exosomeRules, true).map(({ id }) => id)).toEqual(['disease'])
    expect(breaches('It is unsafe with eczema.', exosomeRules, false).map(({ id }) => id)).toEqual([
      'safety-promise',
    ])
  })

  it.each([
    'Der Preis von 20 £ liegt innerhalb Ihres Budgets von 25 £.',
    'Was wir dazu fanden, ist nicht sicher genug, um zu zählen.',
    'Wir fanden keinen bestätigten Preis.',
    'Nennt 20 % Vitamin C (Medik8).',
    'Als geeignet für alle Hauttypen aufgeführt.',
    'Laut einer Händlerin mildert es den Anblick von Aknenarben.',
  ])('may be said in a German reason: %s', (text) => {
    expect(breaches(text, exosomeRules, true)).toEqual([])
    expect(offences(text, true)).toEqual([])
  })

  it.each([
    'Für Schwangere geeignet.',
    'In der Schwangerschaft sicher.',
    'Geeignet für Schwangere und Stillende.',
    'Während der Stillzeit unbedenklich.',
  ])('promises no safety in German either: %s', (text) => {
    expect(breaches(text, exosomeRules, false).map(({ id }) => id)).toEqual(['safety-promise-de'])
    expect(offences(text, false)).toHaveLength(1)
  })

  it('does not depend on capitals', () => {
    expect(breaches('CLINICALLY made', exosomeRules, false).map(({ id }) => id)).toEqual(['proof'])
  })
})
