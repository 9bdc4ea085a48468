import { expect, it } from 'vitest'
import { fitWeights } from '#catalog'

const shipped = { price: 0.2, speed: 0.4 }

it('weights over the same criteria stay as they are', () => {
  const weights = { price: 3, speed: 0 }
  expect(fitWeights(weights, { criteria: ['speed', 'price'], shipped })).toEqual({ weights, fit: null })
})

it('what is gone is dropped, what is new has its shipped weight or 0, and both are told in order', () => {
  const fitted = fitWeights(
    { weight: 1, price: 3, depth: 2 },
    { criteria: ['speed', 'price', 'noise'], shipped },
  )
  expect(fitted).toEqual({
    weights: { price: 3, speed: 0.4, noise: 0 },
    fit: {
      dropped: ['depth', 'weight'],
      added: [
        { id: 'noise', weight: 0 },
        { id: 'speed', weight: 0.4 },
      ],
    },
  })
})

it('a criterion called as what every object has takes nothing from it', () => {
  const { weights } = fitWeights({}, { criteria: ['valueOf'], shipped })
  expect(weights).toEqual({ valueOf: 0 })
})
