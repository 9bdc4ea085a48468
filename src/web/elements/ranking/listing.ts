import { Busy } from '../base/busy.js'
import type { Connection } from '../base/connection.js'
import type { Product } from '../base/types.js'
import { plainPage, type PlainPage } from './all-products.js'

/** What a listing needs of the element that shows it. */
interface Shelf {
  readonly connection: Connection
  /** Shows what changed; then, where there is a selector, moves the focus there. */
  show(focus?: string): void
  /** Says that so many more products stand there. */
  listed(n: number): void
}

/** Every product, page by page and unranked, for a shopper who wants to see them anyway. */
export class Listing {
  readonly busy = new Busy(
    () => this.shelf.show(),
    (_failure, cause) => this.shelf.show(cause === 'unasked' ? undefined : '.listing #failed'),
  )
  private pages: readonly PlainPage[] = []

  constructor(private readonly shelf: Shelf) {}

  get isOpen(): boolean {
    return this.pages.length > 0
  }

  get products(): readonly Product[] {
    return this.pages.flatMap(({ products }) => products)
  }

  /** Whether there are more to fetch. */
  get hasMore(): boolean {
    return this.isOpen && this.cursor !== null
  }

  readonly open = (): void => void this.fetch('#all')

  readonly close = (): void => {
    this.busy.leave()
    this.pages = []
    this.shelf.show()
  }

  readonly more = (): void => void this.fetch(`.listing li:nth-child(${this.products.length + 1}) h4`)

  private get cursor(): string | null {
    return this.pages.at(-1)?.next ?? null
  }

  private async fetch(focus: string): Promise<void> {
    const { shelf, cursor } = this
    const call = (signal: AbortSignal) => plainPage(shelf.connection, cursor, signal)
    const page = await this.busy.run(call, () => void this.fetch(focus))
    if (page === null) return
    if (this.isOpen) shelf.listed(page.products.length)
    this.pages = [...this.pages, page]
    shelf.show(focus)
  }
}
