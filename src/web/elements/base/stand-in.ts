import { html } from 'lit/html.js'
import { Busy } from './busy.js'
import { defineOnce } from './define-once.js'
import { CandourElement } from './element.js'
import { loadRanking } from './load-ranking.js'
import { statusView } from './status-view.js'

const NAME = 'candour-stand-in'
const LOOKS = ['endpoint', 'locale', 'theme']
const isWaiting = `:is(candour-ranking, candour-comparison):not(:defined, :has(${NAME}))`

/** Speaks for an element whose code could not be fetched: says so, and tries again. */
class StandIn extends CandourElement {
  private readonly busy = new Busy(() => this.show())

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  disconnectedCallback(): void {
    this.busy.rest()
  }

  protected override view(): unknown {
    return html`<div class="candour" part="container" lang=${this.ownLang}>
      ${statusView(this.busy, this.say)}
    </div>`
  }

  private async load(): Promise<void> {
    if ((await this.busy.run(loadRanking, () => void this.load())) !== null) this.remove()
  }
}

/** Fetches the elements for a page that uses them by themselves, now or later. */
export function loadRankingWhenSeen(): void {
  defineOnce(NAME, StandIn)
  const look = (): void => {
    const waiting = document.querySelectorAll(isWaiting)
    if (waiting.length === 0) return
    loadRanking().then(
      () => watch.disconnect(),
      () => waiting.forEach(standIn),
    )
  }
  const watch = new MutationObserver(look)
  watch.observe(document, { childList: true, subtree: true })
  look()
}

function standIn(element: Element): void {
  if (!element.matches(isWaiting)) return
  const own = document.createElement(NAME)
  for (const name of LOOKS) {
    const value = element.getAttribute(name)
    if (value !== null) own.setAttribute(name, value)
  }
  element.append(own)
}
