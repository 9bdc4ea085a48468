import type fc from 'fast-check'

type Gen = fc.GeneratorValue
type Json = unknown
type Path = readonly (string | number)[]

const strange: readonly Json[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  'zzz',
  '__proto__',
  '\u0000\ud800',
  'é'.repeat(2000),
  [],
  ['zzz'],
  {},
  { zzz: 1 },
  [[[[[[]]]]]],
]
const strangeKeys = ['zzz', '', '__proto__', 'constructor', 'a/b~c', 'é']

/** One of a list, as chance has it. */
export function oneOf<T>(list: readonly [T, ...T[]], gen: Gen, any: typeof fc): T {
  return list[gen(any.nat, list.length - 1)] ?? list[0]
}

/** One fault put at a place that chance picks. It may happen to be valid all the same: ask before you rely on it. */
export function breakValue(value: Json, gen: Gen, any: typeof fc): Json {
  const places = placesIn(value)
  const place = gen(any.constantFrom, ...places)
  const what = gen(any.constantFrom, 'replace', 'replace', 'drop', 'add', 'repeat', 'flood')
  return at(value, place, (node) => broken(node, what, gen, any))
}

function broken(node: Json, what: string, gen: Gen, any: typeof fc): Json {
  if (Array.isArray(node)) {
    if (what === 'repeat') return [...node, ...node]
    if (what === 'flood') return Array.from({ length: 33 }, () => node[0] ?? 'zzz')
  } else if (typeof node === 'object' && node !== null) {
    const entries = Object.entries(node)
    if (what === 'add') return Object.fromEntries([...entries, [gen(any.constantFrom, ...strangeKeys), 1]])
    if (what === 'drop' && entries.length > 0) {
      const [dropped] = gen(any.constantFrom, ...entries)
      return Object.fromEntries(entries.filter(([key]) => key !== dropped))
    }
  }
  return gen(any.constantFrom, ...strange)
}

function placesIn(value: Json, path: Path = []): readonly [Path, ...Path[]] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Array.isArray(value)
    ? value.flatMap((one, i) => placesIn(one, [...path, i]))
    : Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))
  return [path, ...below]
}

function at(value: Json, [step, ...rest]: Path, change: (node: Json) => Json): Json {
  if (step === undefined) return change(value)
  if (Array.isArray(value)) return value.map((one, i) => (i === step ? at(one, rest, change) : (one as Json)))
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [
      key,
      key === step ? at(one, rest, change) : (one as Json),
    ]),
  )
}
