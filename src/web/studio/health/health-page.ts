import type { Page, Shell } from '../shell.js'
import { GapList } from './gap-list.js'
import { Ledger } from './ledger.js'

/** What is not known of the products, and the ledger of each. */
export class HealthPage implements Page {
  private readonly gaps: GapList
  private ledger: Ledger | null = null

  constructor(private readonly shell: Shell) {
    this.gaps = new GapList(shell)
  }

  resume(): void {
    const id = location.hash.split('/')[2] ?? ''
    if (id !== this.ledger?.id) this.ledger = id === '' ? null : new Ledger(this.shell, id)
    void (this.ledger === null ? this.gaps.load() : this.ledger.product.load())
  }

  view(): unknown {
    return (this.ledger ?? this.gaps).view()
  }
}
