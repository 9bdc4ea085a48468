import { isUndisclosed, quotable, type Catalog, type Locale, type Profile } from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { compare } from '../../src/usecases/compare/compare.js'
import { describeFaq } from '../../src/usecases/describe/describe-faq.js'
import { disclose } from '../../src/usecases/describe/disclose.js'
import { describeProduct } from '../../src/usecases/describe/describe-product.js'
import { describeQuiz } from '../../src/usecases/describe/describe-quiz.js'
import { makeJsonLd } from '../../src/usecases/describe/make-json-ld.js'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import { versions } from '../support/versions.js'
import { profileGrid } from './profile-grid.js'

const EVERY = 40

/** The answer to every profile of the grid, or every so many, and to each wish to leave one product out, in full. */
export function* everyAnswer(
  snapshot: Snapshot,
  locale: Locale = 'en-GB',
  step = 1,
): Generator<{ profile: Profile; answer: Recommendation }> {
  const request = { limit: 50, locale, explain: 'full' } as const
  const grid = profileGrid(snapshot.catalog).filter((_, i) => i % step === 0)
  for (const profile of grid) yield { profile, answer: recommend({ ...request, profile }, snapshot) }
  for (const { id } of snapshot.catalog.products) {
    const [profile] = grid
    if (profile === undefined) throw new Error('the grid is empty')
    yield { profile, answer: recommend({ ...request, profile, excludeProducts: [id] }, snapshot) }
  }
}

export const snapshotOf = (catalog: Catalog, date: string): Snapshot => compile(catalog, versions, date)

/** Messages that remember which of them were said. */
class HeardMessages extends Map<string, string> {
  readonly heard = new Set<string>()
  override get(id: string): string | undefined {
    this.heard.add(id)
    return super.get(id)
  }
}

const places = [
  'reason',
  'caution',
  'gate',
  'fact',
  'advice',
  'disclosure',
  'comparison',
  'page',
  'question',
] as const
export type Place = (typeof places)[number]

/** Every distinct thing said over the grid: sentences by place, quotes by whether a reason cites them, and all strings. */
export interface Walk {
  readonly catalog: Catalog
  readonly locale: Locale
  answers: number
  readonly sentences: ReadonlyMap<Place, Set<string>>
  readonly quotes: { readonly inReasons: Set<string>; readonly anywhere: Set<string> }
  readonly evidence: Map<string, { quote: string | null; class: string | null }>
  readonly strings: Set<string>
  /** Gate texts said to shoppers who would rather not say. */
  readonly undisclosed: Set<string>
  readonly heard: ReadonlySet<string>
}

/** Walks the grid on the first of these days and a part of it on the others, every product document and page, and comparisons for some of the grid. */
export function walk(original: Catalog, dates: readonly string[], locale: Locale): Walk {
  const messages = new HeardMessages(original.messages.get(locale) ?? [])
  const catalog = { ...original, messages: new Map([[locale, messages]]) }
  const seen: Walk = {
    catalog,
    locale,
    answers: 0,
    sentences: new Map(places.map((place) => [place, new Set()])),
    quotes: { inReasons: new Set(), anywhere: new Set() },
    evidence: new Map(),
    strings: new Set(),
    undisclosed: new Set(),
    heard: messages.heard,
  }
  for (const [i, date] of dates.entries()) {
    const snapshot = snapshotOf(catalog, date)
    for (const { profile, answer } of everyAnswer(snapshot, locale, i === 0 ? 1 : EVERY))
      note(seen, profile, answer)
    catalog.products.forEach((_, row) => noteDocument(seen, snapshot, row))
    noteQuestions(seen, snapshot)
    noteDisclosure(seen, snapshot)
    noteComparisons(seen, snapshot)
  }
  return seen
}

function note(seen: Walk, profile: Profile, answer: Recommendation): void {
  seen.answers += 1
  const say = (place: Place, text: string): unknown => seen.sentences.get(place)?.add(text)
  const gates = answer.excluded?.flatMap((one) => one.gates) ?? []
  const reasons = answer.ranking.flatMap((one) => one.reasons ?? [])
  const contributions = answer.ranking.flatMap((one) => one.contributions ?? [])
  for (const { text } of reasons) say('reason', text)
  for (const { text } of answer.ranking.flatMap((one) => one.cautions)) say('caution', text)
  for (const { text } of answer.advice) say('advice', text)
  for (const { text, fact } of gates) {
    say('gate', text)
    say('fact', fact)
    if (isUndisclosed(profile, seen.catalog.slots)) seen.undisclosed.add(text)
  }
  for (const [id, one] of Object.entries(answer.evidence)) seen.evidence.set(id, one)
  for (const id of [...reasons, ...contributions].flatMap(({ evidence }) => evidence)) {
    addQuote(seen.quotes.inReasons, answer.evidence[id]?.quote)
  }
  for (const { quote } of Object.values(answer.evidence)) addQuote(seen.quotes.anywhere, quote)
  addStrings(seen.strings, answer)
}

function noteDocument(seen: Walk, snapshot: Snapshot, row: number): void {
  const document = describeProduct(snapshot, row, seen.locale)
  for (const { text } of document.cautions) seen.sentences.get('caution')?.add(text)
  for (const [id, one] of Object.entries(document.evidence)) {
    seen.evidence.set(id, one)
    addQuote(seen.quotes.anywhere, one.quote)
  }
  addStrings(seen.strings, document)
  addStrings(seen.strings, makeJsonLd(document, snapshot.catalog))
}

function noteDisclosure(seen: Walk, snapshot: Snapshot): void {
  const { summary, criteria, merchant, neverWeighed } = disclose(snapshot, seen.locale)
  const texts = [merchant, ...criteria, ...neverWeighed].map(({ text }) => text)
  for (const text of [summary, ...texts, ...criteria.map(({ when }) => when)]) {
    seen.sentences.get('disclosure')?.add(text)
    seen.strings.add(text)
  }
}

/** Comparisons say what answers say, and who leads whom; a part of the grid reaches every such sentence. */
function noteComparisons(seen: Walk, snapshot: Snapshot): void {
  const productIds = snapshot.catalog.products.map(({ id }) => id)
  for (const profile of profileGrid(snapshot.catalog).filter((_, i) => i % EVERY === 0)) {
    const comparison = compare({ productIds, profile, locale: seen.locale }, snapshot)
    for (const { text } of comparison.headToHead) seen.sentences.get('comparison')?.add(text)
    for (const { quote } of Object.values(comparison.evidence)) addQuote(seen.quotes.anywhere, quote)
    addStrings(seen.strings, comparison)
  }
}

/** What the quiz asks and why, and what the questions and answers say. */
function noteQuestions(seen: Walk, snapshot: Snapshot): void {
  const faq = describeFaq(snapshot, seen.locale)
  const quiz = describeQuiz(snapshot, seen.locale)
  for (const [id, one] of Object.entries(faq.evidence)) {
    seen.evidence.set(id, one)
    addQuote(seen.quotes.anywhere, one.quote)
  }
  const helps = quiz.questions.flatMap(({ why, help, options }) => [
    why,
    help,
    ...options.map((one) => one.help),
  ])
  const answers = faq.questions.flatMap(({ own, answers: given }) => [
    own?.text ?? null,
    ...given.map(({ text }) => text),
  ])
  for (const text of [...helps, ...answers]) if (text !== null) seen.sentences.get('page')?.add(text)
  for (const { question } of faq.questions) seen.sentences.get('question')?.add(question)
  for (const { text } of quiz.questions) seen.sentences.get('question')?.add(text)
  addStrings(seen.strings, faq)
  addStrings(seen.strings, quiz)
}

function addQuote(quotes: Set<string>, quote: string | null | undefined): void {
  if (typeof quote === 'string') quotes.add(quote)
}

function addStrings(strings: Set<string>, value: unknown): void {
  if (typeof value === 'string') strings.add(value)
  else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) addStrings(strings, one)
  }
}

/** What the ledger holds for audit and no shopper may read. */
export function unspeakable({ evidence }: Catalog): readonly string[] {
  return [...evidence.values()].flatMap((one) => (quotable(one) === null ? (one.quote ?? []) : []))
}
