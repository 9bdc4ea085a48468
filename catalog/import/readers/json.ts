import { Tokenizer } from '@streamparser/json'
import { FeedError } from '../feed-error.js'
import { JsonRows, type Found } from './json-rows.js'
import { productsIn } from './json-ld.js'
import { ROW_MAX, type Read, type Reader } from './reader.js'

/**
 * JSON whose products are the objects of a list, wherever it stands: `[…]`, `{ "products": […] }`, `@graph`. One object that
 * is a product is one row.
 */
export const jsonReader: Reader = {
  async *read(text) {
    let chars = 0
    let atToken = 0
    const rows = new JsonRows()
    const tokenizer = new Tokenizer()
    tokenizer.onToken = ({ token, value }) => {
      atToken = chars
      rows.take(token, value)
    }
    tokenizer.onError = (error) => {
      throw error
    }
    let item = 0
    for await (const piece of text) {
      chars += piece.length
      guarded(() => tokenizer.write(piece), chars)
      if (chars - atToken > ROW_MAX) throw tooLong(item + 1)
      for (const found of rows.found()) yield* readsOf(found, ++item)
    }
    guarded(() => {
      if (!tokenizer.isEnded) tokenizer.end()
      if (!rows.isWhole()) throw new Error('it ends before its last bracket is closed')
    }, chars)
    for (const found of rows.found()) yield* readsOf(found, ++item)
  },
}

function* readsOf(found: Found, item: number): Generator<Read, void> {
  yield* productsIn(found.tree, `item ${item}`)
}

function guarded(run: () => void, chars: number): void {
  try {
    run()
  } catch (error) {
    if (error instanceof FeedError) throw error
    const why = error instanceof Error ? error.message : 'unknown'
    const isCut = /ends before|ended in the middle|end of|not ended/i.test(why)
    throw new FeedError(
      isCut ? 'cut-off' : 'not-read',
      `before character ${chars}`,
      isCut ? 'The JSON ends before its last bracket is closed.' : `This is no JSON: ${why.slice(0, 200)}.`,
      'Export or send it again.',
    )
  }
}

const tooLong = (item: number): FeedError =>
  new FeedError(
    'row-too-long',
    `item ${item}`,
    'A product is longer than 1 MB.',
    'Write the products as a list, one object each.',
  )
