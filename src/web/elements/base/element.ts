import { nothing, render } from 'lit/html.js'
import { answersIn, type Connection } from './connection.js'
import type { Messages } from '../messages/en-GB.js'
import { sayIn, type Say } from './view-language.js'
import { english, wordsFor, type Words } from './words.js'
import base from '../../styles/candour.css?inline'
import parts from '../../styles/parts.css?inline'

const commonSheet = sheetOf(base + parts)

const LIMIT = 5
/** The height that a bar at the foot of the window may cover. */
const FOOT_PX = 96

/** The base of every element: its attributes, its words, and one render for all changes of a turn. */
export abstract class CandourElement extends HTMLElement {
  static readonly observedAttributes = ['endpoint', 'publishable-key', 'locale', 'theme', 'limit', 'products']

  protected readonly root = this.attachShadow({ mode: 'open' })
  /** Whether a safety answer closed gates; the page then hears nothing that would give it away. */
  quiet = false
  private ownStrings: Partial<Messages> = {}
  private due: Promise<void> | null = null
  private words: Words | null = null

  constructor(...sheets: CSSStyleSheet[]) {
    super()
    this.root.adoptedStyleSheets = [commonSheet, ...sheets]
  }

  /** Messages of the page, each in the place of the element's own. */
  set strings(strings: Partial<Messages>) {
    this.ownStrings = strings
    void this.refresh()
  }

  get strings(): Partial<Messages> {
    return this.ownStrings
  }

  connectedCallback(): void {
    takeEarlyProperties(this)
    void this.learnWords()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return
    if (name === 'locale') void this.learnWords()
    else void this.refresh()
  }

  protected abstract view(): unknown

  /** Renders in the next turn. Resolves when the change is on the screen. */
  protected refresh(): Promise<void> {
    this.due ??= Promise.resolve().then(() => {
      this.due = null
      if (this.isConnected && this.words !== null) render(this.view(), this.root, { host: this })
    })
    return this.due
  }

  /** Shows what changed; then moves the focus to the selector, where one is given. */
  show(selector?: string): void {
    void this.refresh().then(() => {
      const target = selector === undefined ? null : this.root.querySelector<HTMLElement>(selector)
      if (target !== null) focusOn(target)
    })
  }

  get say(): Say {
    const { locale, messages } = this.words ?? english
    return sayIn(locale, { ...messages, ...this.ownStrings })
  }

  /** The language of the elements' own words. */
  get ownLang(): string {
    return (this.words ?? english).locale
  }

  /** The `lang` attribute of the service's texts; `nothing` where they are in the elements' own language. */
  get itsLang(): string | typeof nothing {
    const lang = answersIn(this.connection)
    return lang === this.ownLang ? nothing : lang
  }

  private async learnWords(): Promise<void> {
    this.words = await wordsFor(this.locale)
    await this.refresh()
  }

  get locale(): string {
    const locale = this.getAttribute('locale') ?? ''
    return locale !== '' && isLocale(locale) ? locale : 'en-GB'
  }

  get theme(): string | null {
    return this.getAttribute('theme')
  }

  get analytics(): string | null {
    return this.getAttribute('analytics')
  }

  get limit(): number {
    const limit = Number(this.getAttribute('limit') ?? LIMIT)
    return Number.isInteger(limit) && limit >= 1 && limit <= 50 ? limit : LIMIT
  }

  get connection(): Connection {
    return {
      endpoint: this.getAttribute('endpoint') ?? `${new URL(import.meta.url).origin}/`,
      key: this.getAttribute('publishable-key'),
      locale: this.getAttribute('locale'),
    }
  }
}

/** A stylesheet made by script, which no content security policy has to allow. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/** Moves the focus, and scrolls only to what is out of sight: a heading to the top of the window, the rest to its middle. */
function focusOn(target: HTMLElement): void {
  if (target instanceof CandourElement) {
    target.focus()
    return
  }
  target.focus({ preventScroll: true })
  const { top, bottom } = target.getBoundingClientRect()
  if (top >= 0 && bottom <= innerHeight - FOOT_PX) return
  target.scrollIntoView({ block: target.localName === 'h2' ? 'start' : 'center' })
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}

/** Sets again what a page set before the element was defined: such properties would hide the element's accessors. */
function takeEarlyProperties(element: CandourElement): void {
  for (const [name, value] of Object.entries(element)) {
    if (!(name in Object.getPrototypeOf(element))) continue
    Reflect.deleteProperty(element, name)
    Reflect.set(element, name, value)
  }
}
