import { callStateOf } from '../base/element-calls.js'
import { ask } from '../base/connection.js'
import { disclosureOf } from '../base/disclosure.js'
import { CandourElement } from '../base/element.js'
import { rankingSheet } from '../base/ranking-sheet.js'
import type { Comparison, Disclosure, Profile } from '../base/types.js'
import { comparisonView } from './comparison-view.js'
import type { ShownComparison } from './shown-comparison.js'

/** `<candour-comparison>`: two to five products side by side, for a profile where it is given one. */
export class CandourComparison extends CandourElement implements ShownComparison {
  close: (() => void) | null = null
  comparison: Comparison | null = null
  disclosure: Disclosure | null = null
  differencesOnly = false
  readonly callState = callStateOf(this)
  private own: Profile = {}
  private ids: readonly string[] = []

  constructor() {
    super(rankingSheet)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.ids.length === 0) this.takeAttribute()
  }

  disconnectedCallback(): void {
    this.callState.rest()
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after)
    if (name === 'products' && this.isConnected && before !== after) this.takeAttribute()
  }

  get productIds(): readonly string[] {
    return this.ids
  }

  set productIds(ids: readonly string[]) {
    if (ids.join() === this.ids.join()) return
    this.ids = ids
    this.load()
  }

  get profile(): Profile {
    return this.own
  }

  set profile(profile: Profile) {
    if (profile === this.own) return
    this.own = profile
    this.load()
  }

  override focus(): void {
    this.show('h2')
  }

  readonly takeOut = (productId: string): void => {
    this.ids = this.ids.filter((id) => id !== productId)
    this.load('h2')
  }

  readonly switchDifferences = (): void => {
    this.differencesOnly = !this.differencesOnly
    this.show()
  }

  protected override view(): unknown {
    return comparisonView(this)
  }

  private takeAttribute(): void {
    const ids = this.getAttribute('products') ?? ''
    this.productIds = ids.split(/[\s,]+/).filter((id) => id !== '')
  }

  // After the current turn, so that several properties set together are one request.
  private load(focus?: string): void {
    void Promise.resolve().then(() => this.fetch(focus))
  }

  private async fetch(focus?: string): Promise<void> {
    if (this.ids.length < 2) {
      this.comparison = null
      this.show()
      return
    }
    const body = { productIds: this.ids, profile: this.own }
    const call = (signal: AbortSignal) => ask(this.connection, { path: 'v1/comparisons', body, signal })
    const found = (await this.callState.run(call, () => void this.fetch('h2'))) as Comparison | null
    if (found === null) return
    this.comparison = found
    this.show(focus)
    this.disclosure = await disclosureOf(this.connection, found.meta.weightsVersion)
    this.show()
  }
}
