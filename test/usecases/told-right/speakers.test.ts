import { describe, expect, it } from 'vitest'
import { describeFaq } from '../../../src/usecases/describe/describe-faq.js'
import { describeProduct } from '../../../src/usecases/describe/describe-product.js'
import { exosomeFiles } from '../../support/exosome.js'
import { five, inBritain, itAnswers, pounds, snapshot } from '../../support/golden.js'

const sensitive = { skinType: 'sensitive' }

describe('who said it, what they gain by it, and of what', () => {
  itAnswers([
    {
      name: 'a doctor who is quoted is not the reviewer, and the page’s commission is named',
      asked: inBritain('uneven_tone dullness'),
      says: {
        'medik8 for': [/Dr Bibi Ghalaie/, /runs a clinic/, /earns commission/, /brightening treatment/],
      },
      never: { 'medik8 for': /reviewer in The Independent [^.]*on (uneven tone|dullness|this product)/ },
    },
    {
      name: 'who earns by the page says so wherever it speaks, of a stated strength too',
      asked: inBritain('uneven_tone'),
      says: { 'medik8 for': /Lists 20 %[^\n]*earns commission/ },
    },
    {
      name: 'an ester is called by its own name',
      asked: inBritain('dullness'),
      says: { 'medik8 for': /20 % tetrahexyldecyl ascorbate, a form of vitamin C/ },
      never: { everything: /20 % vitamin C/ },
    },
    {
      name: 'nothing is quoted of a machine-written page, and whoever is first is so without it',
      asked: inBritain('dryness', sensitive),
      never: { 'inkey for': /./, everything: /hydrating properties/ },
      above: [['medik8', 'inkey']],
      badge: null,
    },
    {
      name: 'what such a page says of exfoliating is told to whoever is sensitive',
      asked: inBritain('barrier', sensitive),
      says: { 'inkey cautions': /exfoliates/ },
      badge: null,
    },
    {
      name: 'no half of a claim that is disputed and speaks of renewal is a reason',
      asked: inBritain('texture', { skinType: 'oily', budget: pounds(25, true) }),
      never: { everything: [/renew/i, /glow, smooth/, /clinically/i, /14 days/], 'inkey for': /texture/ },
    },
    {
      name: 'the same claim is no reason where its harmless end is asked for',
      asked: inBritain('dullness', { budget: pounds(25) }),
      never: { 'inkey for': /glow/ },
    },
    {
      name: 'a list in the code of a stranger is no reason, and what it lists is not called known',
      asked: inBritain('pores'),
      says: { notes: /found no sure statement on pores/ },
      never: {
        'medicube for': /./,
        everything: [/refines pores/, /Korean beauty listing/, /British price list/],
      },
    },
    {
      name: 'a base for make-up lifted nothing',
      asked: inBritain('firmness_lift acne_scarring redness pores'),
      never: { everything: [/lifted/, /TOVE/] },
    },
    {
      name: 'what is said of decline with age is no benefit',
      asked: inBritain('wrinkles elasticity'),
      never: { everything: [/This results in/, /in words (that )?we do not repeat/] },
    },
    {
      name: 'what no benefit is stated in is not read aloud as one',
      asked: inBritain('recovery'),
      says: { 'skin111 for': [/its range, not of this product/, /facials using 111SKIN Exosome collection/] },
      never: { everything: /perception of recovery/ },
    },
    {
      name: 'a clean word of the brand is quoted by itself, as of the ingredient',
      asked: inBritain('dryness'),
      says: {
        'medik8 for': /ingredient, not of this product: Medik8 \(sells the product\) on dryness: “hydrating”/,
      },
    },
    {
      name: 'a review of a spa facial is told as of the facial: reasons',
      asked: inBritain('dullness', sensitive),
      says: { 'skin111 against': /not of this product[^\n]*spicules/i },
      never: { skin111: [/\bit is reported to contain/i, /acids/i] },
    },
    {
      name: 'a review of a spa facial is told as of the facial: what leaves the product out',
      asked: inBritain('dullness', { sources: { avoid: ['animal'] } }),
      leftOut: ['skin111', 'medicube'],
      says: { 'skin111 left out': /facial/, 'medicube left out': /this product/ },
      never: {
        'skin111 left out': [
          /this product or of a facial/,
          /Key actives: reported as[^\n]*(spicules|NAC Y2)/,
        ],
        'medicube left out': /facial/,
      },
    },
  ])
})

it('calls a listing in a stranger’s code what it is', () => {
  const unaddressed = Object.values(exosomeFiles().publications).filter(
    ({ kind, address }) => kind === 'page' && address === null,
  )
  expect(unaddressed.length).toBeGreaterThan(0)
  for (const { label } of unaddressed) expect(label).toMatch(/stranger’s code/)
})

it('never calls gentle what is gentler than a stronger version, nor takes its parts per million for exosomes', () => {
  const row = exosomeFiles()
    .products.map(({ id }) => id)
    .sort()
    .indexOf(five.medicube)
  const { id, attributes } = describeProduct(snapshot, row, 'en-GB')
  expect(id).toBe(five.medicube)
  expect(attributes['gentleness']?.text).toBe('not stated')
  expect(attributes['exosome_strength']?.text ?? 'not stated').toBe('not stated')
  expect(JSON.stringify(attributes)).not.toMatch(/gentle\b(?!ness)|2,?000 ppm/i)
})

it('quotes where human sources are common with where they are', () => {
  const types = describeFaq(snapshot, 'en-GB').questions.find(({ id }) => id === 'types')!
  const said = types.answers.filter(({ quote }) => quote?.includes('human-derived exosomes are common'))
  expect(said).toHaveLength(1)
  expect(said[0]!.quote).toMatch(/^In North America and Southeast Asia, .* but in Europe and the UK/)
})
