// The words of a vertical that engine code may not say: read by measure-house.js, which counts them, and by a test, which
// holds that there are none.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

// Some by hand, the rest from what the shipped catalogues call their slots, options, attributes and taxonomy.
const byHand = 'skin,concern,condition,routine,exosome,serum,active,retinol,pregnant,source id,source match'
const everyShop = 'every shop has it, so the engine may know it'
/** Words of a catalogue that the engine may say for these reasons; their hits are told apart and not counted. */
const ordinary: Readonly<Record<string, string>> = {
  price: everyShop,
  'price tier': everyShop,
  stock: everyShop,
  region: 'law is bound to regions, whatever is sold',
  category: 'what a fact may be said of: product, range, ingredient or category',
  format: 'of numbers, dates and lists too',
  size: 'of maps, files and bodies too',
  image: 'of a page too',
  combination: 'of answers, which are counted',
  sensitive: 'upper and lower case in an address, and an answer that may be held back',
  weight: 'of a criterion',
  entry: 'of a list, a log or a map',
}
/** Words that the elements' messages are called by, as `strings` may name them; elsewhere they are heard. */
const messageNames: Readonly<Record<string, string>> = {
  sources: 'a shop that says it in its own words names it, so it keeps its name',
}
/** Identifiers and texts that only look like a vertical's. */
const lookalikes = /activeElement|sourcesView|sources-view|dry-?run/i

const wordsOf = (text: string): readonly string[] =>
  (text.match(/[A-Z]?[a-z\d]+|[A-Z]+/g) ?? []).map((word) => word.toLowerCase())

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return 'id' in value && typeof value.id === 'string' ? [value.id] : Object.values(value).flatMap(idsIn)
}

interface Slot {
  readonly id: string
  readonly named?: string
  readonly claims?: string
  readonly options?: readonly unknown[]
}

function idsOf(folder: string): readonly string[] {
  const read = (name: string): Record<string, unknown> => {
    const path = join(folder, name)
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {}
  }
  const { areas: _places, ...taxonomy } = read('taxonomy.json')
  const { slots = [] } = read('profile.json') as { slots?: readonly Slot[] }
  const declared = slots.flatMap(({ id, named = [], claims = [], options = [] }) => [
    id,
    ...[named, claims].flat(),
    ...options.flatMap(idsIn),
  ])
  return [...declared, ...Object.keys(read('attributes.json')), ...idsIn(taxonomy)]
}

export interface Hit {
  readonly node: ts.Node
  readonly word: string
}

/** Finds the words of the shipped catalogues, and of others in folders, in what a program says. */
export function verticalWords(others: readonly string[] = []): {
  readonly hitsIn: (nodes: readonly ts.Node[]) => readonly Hit[]
  readonly isOrdinary: (hit: Hit) => boolean
} {
  const shipped = join('catalog', 'data')
  const catalogues = [...readdirSync(shipped).map((name) => join(shipped, name)), ...others]
  const vertical = new Set(
    [...byHand.split(','), ...catalogues.flatMap(idsOf)].map((id) => wordsOf(id).join(' ')),
  )
  const longest = Math.max(...[...vertical].map((words) => words.split(' ').length))

  /** At each word the longest name that starts there: `skinTypes` is one hit, for `skin type`. */
  const verticalIn = (text: string): readonly string[] => {
    const words = lookalikes.test(text) ? [] : wordsOf(text)
    return words.flatMap((_, at) => {
      const runs = words
        .slice(at, at + longest)
        .map((_word, more) => words.slice(at, at + more + 1).join(' '))
      const names = runs.flatMap((run) => [run, run.replace(/s$/, '')])
      return names.findLast((run) => vertical.has(run)) ?? []
    })
  }
  return {
    hitsIn: (nodes) =>
      nodes.filter(isSpoken).flatMap((node) => verticalIn(node.text).map((word) => ({ node, word }))),
    isOrdinary: ({ node, word }) =>
      Object.hasOwn(ordinary, word) || (Object.hasOwn(messageNames, word) && isMessageName(node)),
  }
}

/** A key of a file of messages, or what is asked of `say`. */
function isMessageName({ parent }: ts.Node): boolean {
  if (ts.isCallExpression(parent)) return /\bsay$/.test(parent.expression.getText())
  return (
    ts.isPropertyAssignment(parent) && parent.getSourceFile().fileName.includes('src/web/elements/messages/')
  )
}

type Spoken = ts.Identifier | ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail

const isSpoken = (node: ts.Node): node is Spoken =>
  ts.isIdentifier(node) ||
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node)

/** A node and all that it holds. */
export function nodesIn(node: ts.Node): readonly ts.Node[] {
  const found = [node]
  ts.forEachChild(node, (child) => void found.push(...nodesIn(child)))
  return found
}

/** True for a file that no person writes. */
export const isGenerated = ({ text }: ts.SourceFile): boolean =>
  /generated/i.test(text.slice(0, text.indexOf('\n')))
