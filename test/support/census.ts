import type { CatalogFiles } from '#catalog'
import type { AskedProfile } from './exosome.js'

/** Seeded, and as good as random for this purpose (mulberry32): numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const budgets = [1500, 2000, 2500, 4000, 7000, 10_000, 20_000]
const sources = [
  { avoid: ['human'] },
  { avoid: ['animal'] },
  { prefer: ['plant'] },
  { prefer: ['synthetic'] },
  { prefer: ['microbial'] },
]
const routines = [['retinol'], ['aha', 'bha', 'pha'], ['vitamin_c'], ['peptides'], ['growth_factors']]

/** Profiles as the shipped quiz makes them of people to whom no condition applies; 3 in 100 live in Northern Ireland. */
export function quizLikeProfiles(
  { profile }: CatalogFiles,
  count: number,
  seed: number,
): readonly AskedProfile[] {
  const random = randomFrom(seed)
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const some = <T>(from: readonly T[], many: number): readonly T[] => {
    const left = [...from]
    return Array.from({ length: many }, () => left.splice(Math.floor(random() * left.length), 1)[0]!)
  }
  const optionsOf = (id: string): readonly string[] => {
    const slot = profile.slots.find((declared) => declared.id === id)
    return slot !== undefined && 'options' in slot ? slot.options.map((option) => option.id) : []
  }
  const concerns = optionsOf('concerns')
  const skinTypes = [...optionsOf('skinType'), 'unknown']
  return Array.from({ length: count }, () => {
    const many = random()
    return {
      concerns: some(concerns, many < 0.5 ? 1 : many < 0.8 ? 2 : 3).map((id) => ({ id })),
      skinType: one(skinTypes),
      conditions: [],
      region: random() < 0.97 ? 'GB' : 'GB-NIR',
      ...(random() < 0.55 && {
        budget: { max: one(budgets), currency: 'GBP', strict: random() < 0.1 },
      }),
      ...(random() < 0.3 && { sources: one(sources) }),
      ...(random() < 0.6 && { routine: [...new Set(some(routines, random() < 0.7 ? 1 : 2).flat())] }),
    }
  })
}
