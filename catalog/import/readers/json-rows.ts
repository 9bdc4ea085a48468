import { TokenType } from '@streamparser/json'
import { plainWords } from '../mapping/plain-words.js'
import { synonymsOf } from '../mapping/synonyms.js'
import { FeedError } from '../feed-error.js'
import { ROW_MAX } from './reader.js'
import type { Tree, TreeObject } from './tree.js'

/** An object that is a row. */
export interface Found {
  readonly tree: TreeObject
}

type Scalar = string | number | boolean | null

/** An object or a list that is open, and what of it has been read. */
interface Frame {
  readonly kind: 'object' | 'list'
  readonly members: Map<string, Tree>
  readonly items: Tree[]
  key: string | null
  /** What may come next. */
  next: 'first' | 'member' | 'colon' | 'value' | 'comma'
  /**
   * `row`: it is collected, for a row or as a part of one. `maybe`: it is collected until it shows to hold rows.
   * `holder`: it holds rows and is not collected. `ignored`: nothing in it is a row.
   */
  role: 'row' | 'maybe' | 'holder' | 'ignored'
}

const DEPTH_MAX = 64

/** Lists that stand beside products and are none. */
const beside = new Set(
  'categories|brands|collections|vendors|manufacturers|currencies|errors|warnings|links|filters|facets|aggregations|breadcrumbs|sort|pagination|stores|shops|languages|locales'.split(
    '|',
  ),
)

/** Puts tokens together to rows: no more is held than one row and the names above it. */
export class JsonRows {
  readonly #frames: Frame[] = []
  #found: Found[] = []
  #size = 0
  #started = false

  found(): readonly Found[] {
    const found = this.#found
    this.#found = []
    return found
  }

  isWhole = (): boolean => this.#started && this.#frames.length === 0

  take(token: TokenType, value: Scalar): void {
    this.#started = true
    this.#expect(token)
    switch (token) {
      case TokenType.LEFT_BRACE:
        this.#open('object')
        break
      case TokenType.LEFT_BRACKET:
        this.#open('list')
        break
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.#close()
        break
      case TokenType.COLON:
      case TokenType.COMMA:
      case TokenType.SEPARATOR:
        break
      default:
        this.#scalar(value)
    }
  }

  /** The tokenizer knows signs and no order of them. */
  #expect(token: TokenType): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return
    const { kind, next } = frame
    const isKey = kind === 'object' && (next === 'first' || next === 'member')
    const closes = kind === 'object' ? TokenType.RIGHT_BRACE : TokenType.RIGHT_BRACKET
    if (token === closes && (next === 'first' || next === 'comma')) return
    if (token === TokenType.COMMA && next === 'comma') frame.next = 'member'
    else if (token === TokenType.COLON && next === 'colon') frame.next = 'value'
    else if (isKey && token === TokenType.STRING) frame.next = 'colon'
    else if (!isKey && next !== 'comma' && next !== 'colon' && isValue(token)) frame.next = 'comma'
    else throw new Error(`a ${TokenType[token]} stands where none may`)
  }

  #open(kind: Frame['kind']): void {
    if (this.#frames.length >= DEPTH_MAX)
      throw new FeedError(
        'not-read',
        `level ${DEPTH_MAX}`,
        'The JSON is nested too deep.',
        'Write the products as a list.',
      )
    if (kind === 'object' && this.#startsRows()) for (const frame of this.#frames) this.#hold(frame)
    this.#frames.push({
      kind,
      members: new Map(),
      items: [],
      key: null,
      next: 'first',
      role: this.#roleInside(kind),
    })
  }

  /** An object in a list is a row where nothing around the list is a product. */
  #startsRows(): boolean {
    const above = this.#frames.at(-1)
    if (above?.kind !== 'list' || above.role !== 'maybe') return false
    return !this.#frames.some((frame) => frame.kind === 'object' && isProduct(frame.members))
  }

  #hold(frame: Frame): void {
    if (frame.role !== 'maybe') return
    frame.role = 'holder'
    frame.members.clear()
    frame.items.length = 0
    this.#size = 0
  }

  #roleInside(kind: Frame['kind']): Frame['role'] {
    const above = this.#frames.at(-1)
    if (above === undefined) return 'maybe'
    if (above.role === 'row' || above.role === 'ignored') return above.role
    if (kind === 'list' && beside.has(plainWords(above.key ?? ''))) return 'ignored'
    return above.role === 'holder' && above.kind === 'list' && kind === 'object' ? 'row' : 'maybe'
  }

  #close(): void {
    const frame = this.#frames.pop()
    if (frame === undefined) return
    const above = this.#frames.at(-1)
    if (frame.role !== 'holder' && frame.role !== 'ignored') this.#closed(frame, above)
    if (above !== undefined) above.key = null
  }

  #closed(frame: Frame, above: Frame | undefined): void {
    const tree: Tree = frame.kind === 'list' ? frame.items : Object.fromEntries(frame.members)
    const isRow = frame.role === 'row' && (above === undefined || above.role === 'holder')
    const stands = frame.role === 'maybe' && frame.kind === 'object' && isProduct(frame.members)
    if (isRow || (stands && this.#isOutermost())) {
      for (const one of this.#frames) this.#hold(one)
      this.#emit(tree as TreeObject, above)
    } else if (above === undefined || above.role === 'holder') this.#size = 0
    else this.#put(above, tree)
  }

  /** Whether no object around what was closed is a product itself. */
  readonly #isOutermost = (): boolean =>
    !this.#frames.some(
      (frame) => frame.kind === 'object' && frame.role === 'maybe' && isProduct(frame.members),
    )

  /** In `{ "K-1": { … } }` the name is the id, where the object has none. */
  #emit(tree: TreeObject, above: Frame | undefined): void {
    this.#size = 0
    const id = above?.kind === 'object' && !Object.hasOwn(tree, 'id') ? above.key : null
    this.#found.push({ tree: id === null ? tree : { ...tree, id } })
  }

  #scalar(value: Scalar): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return
    if (frame.kind === 'object' && frame.key === null && typeof value === 'string') frame.key = value
    else this.#put(frame, value === null ? '' : String(value))
  }

  #put(frame: Frame, value: Tree): void {
    const { key } = frame
    frame.key = null
    if (frame.role === 'holder' || frame.role === 'ignored') return
    if (typeof value === 'string') this.#size += value.length + (key?.length ?? 0) + 8
    if (this.#size > ROW_MAX) throw tooLong()
    if (frame.kind === 'list') frame.items.push(value)
    else if (key !== null) frame.members.set(key, value)
  }
}

const isValue = (token: TokenType): boolean =>
  [TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET, TokenType.STRING, TokenType.NUMBER].includes(token) ||
  [TokenType.TRUE, TokenType.FALSE, TokenType.NULL].includes(token)

const tooLong = (): FeedError =>
  new FeedError(
    'row-too-long',
    'a product',
    'It is longer than 1 MB.',
    'Write the products as a list, one object each.',
  )

/** Whether an object names a thing and what is asked for it, or says that it is a product. */
function isProduct(members: ReadonlyMap<string, Tree>): boolean {
  const type = members.get('@type')
  if (typeof type === 'string' && /product/i.test(type)) return true
  const targets = new Set(
    [...members.keys()].flatMap((key) => synonymsOf(plainWords(key)).map(({ target }) => target)),
  )
  if (!targets.has('name')) return false
  return (
    ['price', 'sku', 'gtin', 'availability', '@quantity'].some((one) => targets.has(one as 'price')) ||
    members.has('offers') ||
    members.has('variants')
  )
}
