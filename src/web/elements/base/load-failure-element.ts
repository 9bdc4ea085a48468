import { html } from 'lit/html.js'
import { CallState } from './call-state.js'
import { defineOnce } from './define-once.js'
import { CandourElement } from './element.js'
import { loadRanking } from './load-ranking.js'
import { statusView } from './status-view.js'

const NAME = 'candour-load-failure'
const COPIED = ['endpoint', 'locale', 'theme']
const isWaiting = `:is(candour-ranking, candour-comparison):not(:defined, :has(${NAME}))`

/** Stands in an element whose code could not be fetched: says so, and offers to try again. */
class LoadFailureElement extends CandourElement {
  private readonly callState = new CallState(() => this.show())

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  disconnectedCallback(): void {
    this.callState.rest()
  }

  protected override view(): unknown {
    return html`<div class="candour" part="container" lang=${this.ownLang}>
      ${statusView(this.callState, this.say)}
    </div>`
  }

  private async load(): Promise<void> {
    if ((await this.callState.run(loadRanking, () => void this.load())) !== null) this.remove()
  }
}

/** Fetches the code of rankings and comparisons once the page holds one that stands by itself. */
export function loadRankingWhenSeen(): void {
  defineOnce(NAME, LoadFailureElement)
  const look = (): void => {
    const waiting = document.querySelectorAll(isWaiting)
    if (waiting.length === 0) return
    loadRanking().then(
      () => watch.disconnect(),
      () => waiting.forEach(sayLoadFailed),
    )
  }
  const watch = new MutationObserver(look)
  watch.observe(document, { childList: true, subtree: true })
  look()
}

function sayLoadFailed(element: Element): void {
  if (!element.matches(isWaiting)) return
  const own = document.createElement(NAME)
  for (const name of COPIED) {
    const value = element.getAttribute(name)
    if (value !== null) own.setAttribute(name, value)
  }
  element.append(own)
}
