import { describe, expect, it } from 'vitest'
import { answerTo, five, inBritain, itAnswers, pounds } from '../../support/golden.js'

const sensitive = { skinType: 'sensitive' }

describe('what may harm whoever asks is read first, and by her', () => {
  itAnswers([
    {
      name: 'sensitive skin that uses retinol and BHA is not led to spicules and acids',
      asked: inBritain('texture pores', { ...sensitive, routine: ['retinol', 'bha'] }),
      badge: null,
      above: [
        ['inkey', 'medicube'],
        ['medik8', 'medicube'],
        ['sturm', 'medicube'],
      ],
      says: { 'medicube against': [/prickle/, /sensitive skin may want to be careful/, /retinol/] },
    },
    {
      name: 'no badge for spicules where the look of stressed skin is asked for',
      asked: inBritain('recovery', sensitive),
      badge: null,
      says: { advice: /needled or peeled/, 'skin111 cautions': /Your skin is sensitive/ },
    },
    {
      name: 'nor for firmness and lift on sensitive skin',
      asked: inBritain('firmness_lift', sensitive),
      badge: null,
    },
    { name: 'nor for pores on sensitive skin', asked: inBritain('pores', sensitive), badge: null },
    {
      name: 'harm stands before paperwork',
      asked: inBritain('irritation', { ...sensitive, budget: pounds(80) }),
      says: {
        'medicube against': /^[^\n]*(prickle|careful)[^\n]*\n[^\n]*(prickle|careful)/,
        'skin111 against': /^[^\n]*(prickle|careful)[^\n]*\n[^\n]*(prickle|careful)/,
        'medicube cautions': /^Your skin is sensitive/,
        'skin111 cautions': /^Your skin is sensitive/,
      },
      never: {
        'medicube against': /^We found no confirmed price/,
        everything: /calm redness and irritation/,
      },
    },
    {
      name: 'vitamin C is no caution for skin that is not sensitive',
      asked: inBritain('uneven_tone', { skinType: 'normal' }),
      never: { 'medik8 cautions': /ascorbate|vitamin C/ },
    },
    {
      name: 'for sensitive skin it is one, with its sources and a patch test',
      asked: inBritain('uneven_tone', sensitive),
      says: { 'medik8 cautions': [/Your skin is sensitive/, /tetrahexyldecyl ascorbate/, /patch test/] },
      never: { everything: /we hold no source/ },
    },
    {
      name: 'what sensitive skin is cautioned about does not speak for the product',
      asked: inBritain('barrier', sensitive),
      never: { 'medik8 for': /ascorbate/ },
    },
    {
      name: 'acids upon acids, and acids in the sun',
      asked: inBritain('texture', { routine: ['bha'] }),
      says: {
        'medicube cautions': [
          /You use BHA, and this is reported to contain acids too/,
          /sensitivity to the sun/,
        ],
      },
      never: { 'medicube cautions': /You use [^.]*(AHA|PHA|vitamin C)/ },
    },
    {
      name: 'vitamin C upon vitamin C',
      asked: inBritain('dullness', { routine: ['vitamin_c'] }),
      says: { 'medik8 cautions': /You use [^.]*vitamin C[^.]*, and this lists a form of vitamin C too/ },
      never: { 'medicube cautions': /You use [^.]*(AHA|BHA|PHA)/ },
    },
    {
      name: 'whoever says vitamin C is not told that she uses one ester of it',
      asked: inBritain('dullness', { routine: ['vitamin_c'] }),
      never: { everything: /You use [^.]*tetrahexyldecyl/ },
    },
    {
      name: 'who should not use spicules',
      asked: inBritain('texture'),
      says: {
        'medicube cautions': [/active rosacea/, /sunburned/, /keloid/, /isotretinoin/, /skin cancer/],
        advice: /skin cancer, ask a doctor/,
      },
    },
    {
      name: 'what comes from an animal is said once, and nobody is sent to ask',
      asked: inBritain('dullness', { sources: { avoid: ['animal'] } }),
      says: { advice: /freshwater sponges/ },
      never: { everything: [/Ask first/, /marine sponge/] },
    },
    {
      name: 'retinol in pregnancy rests on the service that knows, and nothing is ranked',
      asked: inBritain('wrinkles', { conditions: ['pregnancy'], routine: ['retinol'] }),
      leftOut: ['sturm', 'skin111', 'medicube', 'inkey', 'medik8'],
      says: { advice: [/UK Teratology Information Service/, /Ask a doctor, midwife or pharmacist/] },
      never: { everything: /unsafe/ },
    },
  ])
})

it('gives no caution without a source that can be looked up', () => {
  const answer = answerTo(
    inBritain('recovery texture', { ...sensitive, routine: ['retinol', 'bha', 'vitamin_c'] }),
  )
  const bare = answer.ranking.flatMap(({ productId, cautions }) =>
    cautions
      // That nothing was found has no source.
      .filter(({ id }) => id !== 'source-not-stated')
      .filter(({ evidence }) => !evidence.some((id) => answer.evidence[id]!.address !== null))
      .map(({ id }) => [productId, id]),
  )
  expect(bare).toEqual([])
})

it('tells what concerns this shopper before what is told to everybody', () => {
  const cautions = answerTo(inBritain('texture', { ...sensitive, routine: ['retinol', 'bha'] })).ranking.find(
    ({ productId }) => productId === five.medicube,
  )!.cautions
  const own = cautions.map(({ text }) => /^You(r skin is sensitive| use )/.test(text))
  expect(own.filter(Boolean).length).toBeGreaterThan(3)
  expect(own).toEqual([...own].sort((a, b) => Number(b) - Number(a)))
})
