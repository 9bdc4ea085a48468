import { SaxesParser } from 'saxes'
import { fault } from '../faults.js'
import { FeedError } from '../feed-error.js'
import { ROW_MAX, type Read, type Reader } from './reader.js'
import { flattened, isTreeObject, type Tree } from './tree.js'

const itemNames =
  'shopitem|item|entry|offer|product|produkt|produit|producto|prodotto|artikel|article|articulo|towar|goods|good|o|row|record'.split(
    '|',
  )

/** XML whose products are elements of one name: an `item` of RSS, an `entry` of Atom, a `SHOPITEM` of Heureka. */
export function xmlReader(names: readonly string[] = itemNames): Reader {
  return {
    async *read(text, head) {
      const items = new XmlItems(itemNameIn(head, names))
      for await (const piece of text) yield* items.take(piece)
      yield* items.end()
    },
  }
}

/** The name of the elements that are products: the first of the names that stands in the file. */
function itemNameIn(head: string, names: readonly string[]): string {
  const found = names.filter((name) => new RegExp(`<(?:[\\w-]+:)?${name}[\\s>/]`, 'i').test(head))
  const [first] = found
  if (first === undefined)
    throw new FeedError(
      'no-products',
      'line 1',
      'No element of this XML is a product.',
      'Export a feed for Google Merchant, for Heureka, or as CSV.',
    )
  return first
}

/** What an export often writes and no parser need stop at. */
const harmless =
  /entity|only one root|disallowed character in|outside of root|invalid character|must not contain/i

type Children = Map<string, Tree[]>

class XmlItems {
  readonly #parser = new SaxesParser({ fragment: false })
  readonly #item: string
  readonly #open: Children[] = []
  readonly #names: string[] = []
  #text = ''
  #read: Read[] = []
  #line = 1
  #depth = 0
  #size = 0
  #sinceEvent = 0
  #broken: string | null = null
  #started = false

  constructor(item: string) {
    this.#item = item
    const parser = this.#parser
    parser.on('doctype', (text) => this.#refuseEntities(text))
    parser.on('opentag', ({ name, attributes }) => this.#opened(name, attributes))
    parser.on('closetag', () => this.#closed())
    parser.on('text', (text) => this.#said(text))
    parser.on('cdata', (text) => this.#said(text))
    parser.on('error', (error) => this.#failed(error))
  }

  *take(piece: string): Generator<Read, void> {
    this.#sinceEvent += piece.length
    this.#parser.write(piece)
    if (this.#sinceEvent > ROW_MAX)
      throw new FeedError(
        'row-too-long',
        `line ${this.#parser.line}`,
        'A text is longer than 1 MB.',
        'Export it again.',
      )
    yield* this.#taken()
  }

  *end(): Generator<Read, void> {
    if (!this.#started || this.#depth > 0)
      throw new FeedError(
        'cut-off',
        `line ${this.#parser.line}`,
        'The file ends before its last element is closed.',
        'Export or send it again.',
      )
    this.#parser.close()
    yield* this.#taken()
  }

  #taken(): readonly Read[] {
    const read = this.#read
    this.#read = []
    return read
  }

  #refuseEntities(text: string): void {
    this.#sinceEvent = 0
    if (/<!ENTITY/i.test(text))
      throw new FeedError(
        'not-read',
        `line ${this.#parser.line}`,
        'The XML declares entities of its own, by which a small file could grow without end.',
        'Export it without a DTD.',
      )
  }

  #opened(fullName: string, attributes: Readonly<Record<string, unknown>>): void {
    this.#sinceEvent = 0
    this.#started = true
    this.#depth++
    const name = fullName.replace(/^[^:]*:/, '')
    if (this.#open.length === 0) {
      if (name.toLowerCase() !== this.#item) return
      this.#line = this.#parser.line
      this.#size = 0
      this.#broken = null
    }
    const children: Children = new Map()
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value !== 'string' || key.startsWith('xmlns')) continue
      this.#size += value.length
      children.set(`@${key}`, [value])
    }
    this.#open.push(children)
    this.#names.push(name)
    this.#text = ''
  }

  #said(text: string): void {
    this.#sinceEvent = 0
    if (this.#open.length === 0) return
    this.#size += text.length
    if (this.#size <= ROW_MAX) this.#text += text
  }

  #closed(): void {
    this.#sinceEvent = 0
    this.#depth--
    const children = this.#open.pop()
    const name = this.#names.pop()
    if (children === undefined || name === undefined) return
    const text = this.#text
    this.#text = ''
    const parent = this.#open.at(-1)
    if (parent === undefined) this.#finish(children)
    else parent.set(name, [...(parent.get(name) ?? []), treeOf(children, text)])
  }

  #finish(children: Children): void {
    const place = `line ${this.#line}`
    const tree = treeOf(children, '')
    if (this.#size > ROW_MAX)
      this.#read.push({
        kind: 'fault',
        fault: fault(place, 'row-too-long', { reason: 'It is longer than 1 MB.' }),
      })
    else if (this.#broken !== null)
      this.#read.push({
        kind: 'fault',
        fault: fault(place, 'row-not-read', { reason: `The XML is broken: ${this.#broken}.` }),
      })
    else if (isTreeObject(tree)) this.#read.push({ kind: 'row', row: { place, fields: flattened(tree) } })
  }

  #failed(error: Error): void {
    const why = error.message.replace(/^[^:]*:?\d+:\d+: /, '').replace(/\.$/, '')
    if (harmless.test(why)) return
    this.#broken ??= why
  }
}

function treeOf(children: Children, text: string): Tree {
  const words = text.trim()
  if (children.size === 0) return words
  const entries = [...children].map(([name, values]): [string, Tree] => [
    name,
    values.length === 1 ? (values[0] ?? '') : values,
  ])
  return Object.fromEntries(words === '' ? entries : [...entries, ['#', words]])
}
