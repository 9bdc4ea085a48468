import { CallState } from '../base/call-state.js'
import type { Connection } from '../base/connection.js'
import type { Product } from '../base/types.js'
import { plainPage, type PlainPage } from './all-products.js'

/** What a listing needs of the element that shows it. */
interface ListingHost {
  readonly connection: Connection
  /** Shows what changed; then moves the focus to the selector, where one is given. */
  show(focus?: string): void
  /** Says how many products were added to the list. */
  listed(n: number): void
}

/** Every product, page by page and unranked, for a shopper who wants to see them anyway. */
export class Listing {
  readonly callState = new CallState(
    () => this.host.show(),
    (_failure, cause) => this.host.show(cause === 'unasked' ? undefined : '.listing #failed'),
  )
  private pages: readonly PlainPage[] = []

  constructor(private readonly host: ListingHost) {}

  get isOpen(): boolean {
    return this.pages.length > 0
  }

  get products(): readonly Product[] {
    return this.pages.flatMap(({ products }) => products)
  }

  /** Whether there are more products to fetch. */
  get hasMore(): boolean {
    return this.isOpen && this.cursor !== null
  }

  readonly open = (): void => void this.fetch('#all')

  readonly close = (): void => {
    this.callState.leave()
    this.pages = []
    this.host.show()
  }

  readonly more = (): void => void this.fetch(`.listing li:nth-child(${this.products.length + 1}) h4`)

  private get cursor(): string | null {
    return this.pages.at(-1)?.next ?? null
  }

  private async fetch(focus: string): Promise<void> {
    const { host, cursor } = this
    const call = (signal: AbortSignal) => plainPage(host.connection, cursor, signal)
    const page = await this.callState.run(call, () => void this.fetch(focus))
    if (page === null) return
    if (this.isOpen) host.listed(page.products.length)
    this.pages = [...this.pages, page]
    host.show(focus)
  }
}
