import { expect, it } from 'vitest'
import type { Locale } from '#catalog'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import { exosomeFiles, requestFor, snapshotOf, type AskedProfile } from './exosome.js'

/** The five by the names that the cases use. */
export const five = {
  sturm: 'sturm-exosometic-face-serum',
  skin111: '111skin-exosome-face-lift',
  medicube: 'medicube-one-day-exosome-shot-2000',
  inkey: 'inkey-exosome-hydro-glow',
  medik8: 'medik8-c-tetra-advanced',
} as const
export type Short = keyof typeof five
const shorts = Object.keys(five) as Short[]
const shortOf = (id: string): string => shorts.find((short) => five[short] === id) ?? id

/** A part of an answer: of the whole of it, or of one product. */
export type Part =
  | 'notes'
  | 'advice'
  | 'everything'
  | `${Short}`
  | `${Short} for`
  | `${Short} against`
  | `${Short} cautions`
  | `${Short} left out`

type Words = Partial<Record<Part, RegExp | readonly RegExp[]>>

/** A request, and what is right to answer to it by what is promised; never by what the code does. */
export interface Golden {
  readonly name: string
  readonly asked: AskedProfile
  /** Each pattern stands in its part, and what is `never` does not. */
  readonly says?: Words
  readonly never?: Words
  /** Places, level ones together: `medik8 > inkey = sturm`. */
  readonly order?: string
  /** One that stands above another, without being level. */
  readonly above?: readonly (readonly [Short, Short])[]
  readonly level?: readonly (readonly [Short, Short])[]
  readonly leftOut?: readonly Short[]
  readonly badge?: Short | null
}

export const snapshot = snapshotOf(exosomeFiles())

/** Somebody in Great Britain to whom no condition applies. */
export const inBritain = (concerns: string, rest: AskedProfile = {}): AskedProfile => ({
  concerns: concerns.split(' ').map((id) => ({ id })),
  conditions: [],
  region: 'GB',
  ...rest,
})
export const pounds = (max: number, strict = false) => ({ max: max * 100, currency: 'GBP', strict })

export function answerTo(
  asked: AskedProfile,
  locale: Locale = 'en-GB',
  of: Snapshot = snapshot,
): Recommendation {
  return recommend({ ...requestFor(of, asked), locale }, of)
}

const texts = (said: readonly { readonly text: string }[] = []): string =>
  said.map(({ text }) => text).join('\n')

function wordsIn(answer: Recommendation, part: Part): string {
  if (part === 'notes' || part === 'advice') return texts(answer[part])
  if (part === 'everything') return wordsOfAll(answer)
  const [short, kind] = part.split(/ (.*)/) as [Short, string | undefined]
  const ranked = answer.ranking.find(({ productId }) => productId === five[short])
  if (kind === 'left out') {
    const gates = answer.excluded?.find(({ productId }) => productId === five[short])?.gates ?? []
    return gates.map(({ text, fact }) => `${text}\n${fact}`).join('\n')
  }
  const reasons = (ranked?.reasons ?? []).filter((one) => kind === undefined || one.kind === kind)
  const cautions = kind === undefined || kind === 'cautions' ? ranked?.cautions : []
  return [texts(kind === 'cautions' ? [] : reasons), texts(cautions)].filter(Boolean).join('\n')
}

/** Every word that a shopper reads of an answer. */
export const wordsOfAll = (answer: Recommendation): string =>
  [
    texts(answer.notes),
    ...shorts.flatMap((short) => [wordsIn(answer, short), wordsIn(answer, `${short} left out`)]),
    texts(answer.advice),
  ].join('\n')

export function orderOf({ ranking }: Recommendation): string {
  return ranking
    .map(({ productId, rank }, at) => {
      const sign = at === 0 ? '' : ranking[at - 1]!.rank === rank ? ' = ' : ' > '
      return `${sign}${shortOf(productId)}`
    })
    .join('')
}

/** What an answer has wrong, as wanted and got. */
function wrongIn(
  answer: Recommendation,
  { says, never, order, above, level, leftOut, badge }: Golden,
): string[] {
  const placeOf = (short: Short): number =>
    answer.ranking.find(({ productId }) => productId === five[short])?.rank ?? NaN
  const found = (words: Words = {}, isWrong: (pattern: RegExp, said: string) => boolean) =>
    (Object.entries(words) as [Part, RegExp | readonly RegExp[]][]).flatMap(([part, patterns]) =>
      [patterns].flat().flatMap((pattern) => {
        const said = wordsIn(answer, part)
        return isWrong(pattern as RegExp, said) ? [{ part, pattern, said }] : []
      }),
    )
  const names = (some: readonly { readonly productId: string }[]): string =>
    some
      .map(({ productId }) => shortOf(productId))
      .sort()
      .join(', ')
  const wanted = (want: string, got: string): string[] => (want === got ? [] : [`want ${want}, got ${got}`])
  return [
    ...found(says, (pattern, said) => !pattern.test(said)).map(
      ({ part, pattern, said }) => `${part}: want ${pattern}, got: ${said}`,
    ),
    ...found(never, (pattern, said) => pattern.test(said)).map(
      ({ part, pattern, said }) => `${part}: never ${pattern}, got: ${pattern.exec(said)?.[0]} in: ${said}`,
    ),
    ...(order === undefined ? [] : wanted(order, orderOf(answer))),
    ...(above ?? []).flatMap(([one, other]) =>
      placeOf(one) < placeOf(other) ? [] : [`want ${one} above ${other}, got ${orderOf(answer)}`],
    ),
    ...(level ?? []).flatMap(([one, other]) =>
      placeOf(one) === placeOf(other) ? [] : [`want ${one} level with ${other}, got ${orderOf(answer)}`],
    ),
    ...(leftOut === undefined
      ? []
      : wanted(`without ${[...leftOut].sort().join(', ')}`, `without ${names(answer.excluded ?? [])}`)),
    ...(badge === undefined
      ? []
      : wanted(`badge ${badge ?? ''}`, `badge ${names(answer.ranking.filter((one) => one.badge !== null))}`)),
  ]
}

/** Holds the answers to what is right, one test a case. */
export function itAnswers(cases: readonly Golden[]): void {
  it.each(cases.map((golden) => [golden.name, golden] as const))('%s', (_, golden) => {
    expect(wrongIn(answerTo(golden.asked), golden)).toEqual([])
  })
}
