import { CallState } from '../base/call-state.js'
import { callStateOf } from '../base/element-calls.js'
import { ask } from '../base/connection.js'
import { disclosureOf } from '../base/disclosure.js'
import { CandourElement } from '../base/element.js'
import { rankingSheet } from '../base/ranking-sheet.js'
import { eventProductOf, type EventProduct } from '../base/events.js'
import { tell } from '../base/tell.js'
import type { Disclosure, Profile, Recommendation } from '../base/types.js'
import { namesOf } from './all-products.js'
import { Cart, type AddToCart, type CartState } from './cart.js'
import { Listing } from './listing.js'
import { rankingView } from './ranking-view.js'
import type { ShownRanking } from './shown-ranking.js'

const COMPARE_MAX = 4

/** `<candour-ranking>`: shows the recommendation it is given, or asks for one with the profile it is given. */
export class CandourRanking extends CandourElement implements ShownRanking {
  addToCart: AddToCart | null = null
  /** The profile behind a recommendation that was given; a comparison is made with it. */
  asked: Profile = {}
  wishesOf: (drop: readonly string[]) => readonly string[] = () => []
  relax: ((drop: readonly string[]) => void) | null = null

  readonly compared = new Set<string>()
  readonly callState = callStateOf(this)
  readonly listing = new Listing(this)
  names: ReadonlyMap<string, string> = new Map()
  disclosure: Disclosure | null = null
  isComparing = false
  message = ''
  private readonly naming = new CallState(() => this.show())
  private readonly cart = new Cart(this, () => this.show())
  private current: Recommendation | null = null

  constructor() {
    super(rankingSheet)
  }

  get recommendation(): Recommendation | null {
    return this.current
  }

  set recommendation(recommendation: Recommendation | null) {
    if (recommendation === this.current) return
    this.current = recommendation
    this.forgetOthers(recommendation)
    this.show()
    if (recommendation === null) return
    void this.learnHow(recommendation)
    this.tellOfProducts(recommendation)
  }

  get profile(): Profile {
    return this.asked
  }

  set profile(profile: Profile) {
    this.asked = profile
    void this.load()
  }

  disconnectedCallback(): void {
    this.callState.rest()
    this.listing.callState.rest()
  }

  override focus(): void {
    this.show('h2')
  }

  readonly compare = (productId: string, box: HTMLInputElement): void => {
    const isFull = box.checked && this.compared.size >= COMPARE_MAX
    this.message = isFull ? this.say('compareFull', { max: COMPARE_MAX }) : ''
    if (isFull) box.checked = false
    else if (box.checked) this.compared.add(productId)
    else this.compared.delete(productId)
    this.isComparing &&= this.compared.size > 1
    this.show()
  }

  readonly openComparison = (): void => {
    this.isComparing = this.compared.size > 1
    if (!this.isComparing) this.message = this.say('compareOneMore')
    else if (!this.quiet) tell(this, 'cq-compare', { productIds: [...this.compared] })
    this.show('candour-comparison')
  }

  readonly closeComparison = (): void => {
    this.isComparing = false
    this.show('.compare button')
  }

  readonly clearComparison = (): void => {
    this.compared.clear()
    this.isComparing = false
    this.message = ''
    this.show('h2')
  }

  readonly cartStateOf = (productId: string): CartState | null => this.cart.stateOf(productId)

  readonly add = (product: EventProduct): void => void this.cart.add(product, this.addToCart)

  readonly visit = (product: EventProduct): void => {
    if (!this.quiet) tell(this, 'cq-select-item', { product })
  }

  readonly nameThem = (): void => {
    if (this.names.size === 0) void this.fetchNames()
  }

  listed(n: number): void {
    this.message = this.say('shownMore', { n })
  }

  protected override view(): unknown {
    return rankingView(this)
  }

  private async load(focus?: string): Promise<void> {
    const body = { profile: this.asked, limit: this.limit, explain: 'full' }
    const call = (signal: AbortSignal) => ask(this.connection, { path: 'v1/recommendations', body, signal })
    const found = (await this.callState.run(call, () => void this.load('h2'))) as Recommendation | null
    if (found === null) return
    this.recommendation = found
    this.show(focus)
  }

  private async fetchNames(): Promise<void> {
    const found = await this.naming.run((signal) => namesOf(this.connection, signal), this.nameThem)
    this.names = found ?? this.names
    this.show()
  }

  // Asked for whatever was answered, so that it tells nothing of the answers.
  private async learnHow({ meta }: Recommendation): Promise<void> {
    this.disclosure = await disclosureOf(this.connection, meta.weightsVersion)
    this.show()
  }

  private forgetOthers(recommendation: Recommendation | null): void {
    const ids = new Set(recommendation?.ranking.map(({ productId }) => productId))
    for (const id of [...this.compared]) if (!ids.has(id)) this.compared.delete(id)
    this.isComparing = false
    this.listing.close()
  }

  private tellOfProducts({ ranking }: Recommendation): void {
    const products = ranking.map(eventProductOf)
    if (!this.quiet && products.length > 0) tell(this, 'cq-results', { products })
  }
}
