import { describe, expect, it } from 'vitest'
import { withProducts } from '../../support/edit-files.js'
import { exosomeFiles, snapshotOf } from '../../support/exosome.js'
import { answerTo, five, inBritain, itAnswers, orderOf, type Golden } from '../../support/golden.js'
import { fact } from '../../support/voices.js'

/** Where human origin is barred, or the law was not verified: each with words of its law. */
const closed: readonly (readonly [region: string, law: RegExp])[] = [
  ['FR', /EU cosmetics law/],
  ['DE', /EU cosmetics law/],
  ['IS', /EU cosmetics law/],
  ['GB-NIR', /EU cosmetics law/],
  ['MC', /EU cosmetics law/],
  ['CH', /Swiss law/],
  ['CN', /China’s list/],
  ['TW', /Taiwan prohibits/],
  ['KR', /South Korea allows/],
  ['SG', /did not verify the law/],
  ['TR', /did not verify the law/],
  ['JE', /did not verify the law/],
]

describe('where human origin is barred, a source that is unknown or contested leaves a product out', () => {
  itAnswers(
    closed.map(([region, law]): Golden => ({
      name: region,
      asked: inBritain('dullness', { region }),
      leftOut: ['sturm', 'skin111', 'medicube'],
      says: {
        'skin111 left out': [law, /not stated/],
        'medicube left out': [law, /not stated/],
        'sturm left out': [law, /fully synthetic/, /copy of human DNA/, /conflict/],
      },
      never: { everything: /not for sale|unsafe|illegal/ },
    })),
  )
})

describe('Great Britain', () => {
  itAnswers([
    {
      name: 'the offer opens it, and both statements stand beside the contested one',
      asked: inBritain('dullness'),
      leftOut: [],
      says: { 'sturm cautions': [/fully synthetic/, /copy of human DNA/], 'skin111 cautions': /not stated/ },
    },
    {
      name: 'whoever avoids human sources is shown neither the contested one nor the unknown ones',
      asked: inBritain('dullness', { sources: { avoid: ['human'] } }),
      leftOut: ['sturm', 'skin111', 'medicube'],
    },
  ])

  it('is told by the law, not by a newspaper’s words for a department', () => {
    const human = { id: 'human', brand: 'A', name: 'A', facts: [fact('exosome_source', 'human')] }
    const files = exosomeFiles()
    const snapshot = snapshotOf(withProducts(files, [human]))
    const { excluded = [], evidence } = answerTo(inBritain('dullness'), 'en-GB', snapshot)
    const [gate] = excluded.find(({ productId }) => productId === 'human')?.gates ?? []
    expect(gate?.text).toMatch(/law on cosmetics in Great Britain.*stated as human/)
    expect(gate?.text).not.toMatch(/department|says/)
    const cited = (gate?.evidence ?? []).map((id) => evidence[id]?.address ?? '')
    expect(cited.some((address) => address.includes('legislation.gov.uk'))).toBe(true)
  })
})

it('ranks what has a stated source alike in every region', () => {
  const among = (region: string) => {
    const answer = answerTo(inBritain('uneven_tone', { region }))
    const stated = answer.ranking.filter(({ productId }) =>
      [five.inkey, five.medik8].some((id) => id === productId),
    )
    return stated.map(({ productId, score }) => [productId, score])
  }
  for (const [region] of closed) expect([region, among(region)]).toEqual([region, among('GB')])
  expect(orderOf(answerTo(inBritain('uneven_tone', { region: 'FR' })))).toBe('medik8 > inkey')
})
