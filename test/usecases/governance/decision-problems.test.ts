import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decisionProblems } from '../../../src/usecases/govern/decision-problems.js'
import { recommend } from '../../../src/usecases/recommend/recommend.js'
import { anyPersonas, files, five, personaOf, personas } from './build.js'

it('sends a persona what passed every gate, and nothing that a gate excludes', () => {
  fc.assert(
    fc.property(anyPersonas(files, five), (some) => {
      const { problems } = decisionProblems(five, some)
      for (const [i, { request }] of some.entries()) {
        const answer = recommend({ ...request, limit: 50, locale: 'en-GB', explain: 'full' }, five)
        const ranked = answer.ranking.map(({ productId }) => productId)
        expect(problems[i]?.products).toEqual(ranked.toSorted())
      }
    }),
  )
})

it('sends somebody who is pregnant nothing to weigh', () => {
  const [problem] = decisionProblems(five, [personaOf({ conditions: ['pregnancy'] })]).problems
  expect(problem?.products).toEqual([])
})

it('sends no weights, so that they say nothing of what is published', () => {
  expect(JSON.stringify(decisionProblems(five, personas))).not.toContain('weight')
})

it('names the personas whose problems would be too much to send', () => {
  const all = decisionProblems(five, personas)
  expect(all.omitted).toEqual([])
  const cells = all.problems.map(({ products, columns }) => products.length * columns.length)
  const few = decisionProblems(five, personas, cells[0]! + cells[1]!)
  expect(few.problems).toEqual(all.problems.slice(0, few.problems.length))
  expect([...few.problems.map(({ persona }) => persona), ...few.omitted]).toEqual(
    personas.map(({ id }) => id),
  )
  expect(few.omitted.length).toBeGreaterThan(0)
})
