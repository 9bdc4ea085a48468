import { fault } from '../faults.js'
import { FeedError } from '../feed-error.js'
import { productsIn } from './json-ld.js'
import { ROW_MAX, type Read, type Reader } from './reader.js'
import { isTreeObject, type Tree } from './tree.js'

/** JSON with an object a line. A line that is none is a fault of its own. */
export const jsonLinesReader: Reader = {
  async *read(text) {
    let rest = ''
    let line = 0
    for await (const piece of text) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      for (const one of lines) yield* readsOf(one, ++line)
      if (rest.length > ROW_MAX)
        throw new FeedError(
          'row-too-long',
          `line ${line + 1}`,
          'A line is longer than 1 MB.',
          'Write one product a line.',
        )
    }
    if (line > 0 && rest.trim() !== '' && treeIn(rest) === undefined)
      throw new FeedError(
        'cut-off',
        `line ${line + 1}`,
        'The file ends in the middle of a product.',
        'Export or send it again.',
      )
    yield* readsOf(rest, line + 1)
  },
}

function* readsOf(text: string, line: number): Generator<Read, void> {
  if (text.trim() === '') return
  const place = `line ${line}`
  const tree = treeIn(text)
  if (isTreeObject(tree)) yield* productsIn(tree, place)
  else yield { kind: 'fault', fault: fault(place, 'row-not-read', { reason: 'The line is no JSON object.' }) }
}

function treeIn(text: string): Tree | undefined {
  if (text.length > ROW_MAX) return undefined
  try {
    // A reviver would be called from the inside out: texts in the place of numbers, true and null make a tree of it.
    return JSON.parse(text, (_, value: unknown) =>
      value === null ? '' : typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    ) as Tree
  } catch {
    return undefined
  }
}
