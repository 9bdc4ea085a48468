import { explain, flips, PASSES, FAILS, rank, screen, weigh } from '#scoring'
import { firstPlaceShare, swings } from '#scoring/robustness'

const known = Uint8Array.of(1, 1, 1)
const column = (criterion: string, utilities: Float64Array) => {
  return { criterion, capped: false, emphasis: 1, utilities, worst: utilities, best: utilities, known }
}
const lamps = {
  alternatives: ['a', 'b', 'c'],
  columns: [
    column('price', Float64Array.of(0.4, 0.9, 1)),
    {
      ...column('life', Float64Array.of(0.8, 0.5, 1)),
      worst: Float64Array.of(0.8, 0, 1),
      best: Float64Array.of(0.8, 1, 1),
      known: Uint8Array.of(1, 0, 1),
    },
    { ...column('margin', Float64Array.of(1, 0, 1)), capped: true },
  ],
  gates: [{ id: 'sold-here', relaxable: false, verdicts: Uint8Array.of(PASSES, PASSES, FAILS) }],
}

const problem = weigh(lamps, { price: 3, life: 6, margin: 6 }, 0.1)
const { candidates, excluded } = screen(problem)
const ranked = rank(candidates)
export const answer = {
  weights: problem.columns.map(({ weight }) => weight),
  excluded: excluded.map(({ row, gates }) => [row, ...gates.map(({ gate }) => gate.id)]),
  ranked: explain(candidates, ranked, { limit: 2 }),
  flips: flips(candidates, ranked[0]!.row, ranked[1]!.row),
  shares: firstPlaceShare(candidates),
  swings: swings(candidates),
}
