import { html, nothing, render } from 'lit/html.js'
import { call, Refused, type Method } from './base/api.js'
import { dialogView, openDialogs } from './base/dialog-view.js'
import { frameView } from './frame-view.js'
import { loadNames, noNames } from './base/names.js'
import { pageNames, pagesOf, type Pages } from './pages.js'
import { Remote } from './base/remote.js'
import type { Page, Shell } from './base/shell.js'
import { SignIn } from './sign-in.js'
import type { Session } from './base/types.js'

interface Open {
  readonly session: Session
  readonly pages: Pages
}

/** The studio: who is signed in, and the page that is shown. */
export class Studio {
  private session: Session | null = null
  private ended = false
  private isStarted = false
  private turned = currentPage()
  private said = { text: '', isQuiet: true }
  private due = false
  private open: Open | null = null
  private readonly signIn = new SignIn(
    (session) => void this.enter(session),
    () => this.changed(),
  )
  private readonly names = new Remote(
    () => loadNames(this.ask),
    () => this.openPages(),
  )

  constructor(private readonly root: HTMLElement) {}

  start(): void {
    window.addEventListener('hashchange', () => this.turn())
    window.addEventListener('beforeunload', (event) => {
      if (this.open?.pages.weights.hasUnsaved === true) event.preventDefault()
    })
    void this.whoAmI()
    this.changed()
  }

  private async whoAmI(): Promise<void> {
    try {
      await this.enter(await call<Session>('GET', '/v1/session'))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
    this.isStarted = true
    this.changed()
  }

  private async enter(session: Session): Promise<void> {
    // Another site has other weights: nothing that is open here belongs to it.
    if (this.session !== null && this.session.site !== session.site) location.reload()
    this.session = session
    this.ended = false
    this.changed()
    if (this.open === null) await this.names.load()
    else this.turn()
  }

  private openPages(): void {
    const { session } = this
    if (session !== null && this.names.value !== null && this.open === null) {
      this.open = { session, pages: pagesOf(this.shell()) }
      this.turn()
    }
    this.changed()
  }

  private shell(): Shell {
    const names = () => this.names.value ?? noNames
    const current = (): Session => this.session ?? { site: '', role: 'viewer', label: '', expiresAt: null }
    return {
      get session() {
        return current()
      },
      get mayEdit() {
        return current().role !== 'viewer'
      },
      get names() {
        return names()
      },
      renewNames: this.names.load,
      call: this.ask,
      changed: () => this.changed(),
      tell: (text) => this.tell(text),
      whisper: (text) => this.tell(text, true),
      go: (page) => {
        location.hash = `#/${page}`
      },
    }
  }

  private readonly ask = async <T>(...asked: Parameters<typeof call>): Promise<T> => {
    try {
      return await call<T>(...asked)
    } catch (error) {
      if (error instanceof Refused && error.is('unauthorized')) this.ended = true
      this.changed()
      throw error
    }
  }

  private readonly signOut = (): void => {
    const method: Method = 'DELETE'
    void call(method, '/v1/session').then(
      () => location.replace(location.pathname),
      () => location.reload(),
    )
  }

  private tell(text: string, isQuiet = false): void {
    this.said = { text, isQuiet }
    this.changed()
  }

  private turn(): void {
    const page = currentPage()
    if (this.turned !== page) this.tell('', true)
    this.turned = page
    document.title = `${pageNames[page]} - Candour studio`
    this.page()?.resume()
    this.changed()
  }

  private page(): Page | null {
    return this.open?.pages[currentPage()] ?? null
  }

  private changed(): void {
    if (this.due) return
    this.due = true
    queueMicrotask(() => {
      this.due = false
      render(this.view(), this.root)
      openDialogs(this.root)
      // The element that had the focus may be gone: a screen reader then goes on at the heading.
      if (document.activeElement === document.body) this.root.querySelector('h1')?.focus()
    })
  }

  private view(): unknown {
    const { session } = this
    if (session === null) return this.welcomeView()
    return html`
      ${frameView({
        session,
        current: currentPage(),
        said: this.said,
        signOut: this.signOut,
        body: this.names.view(() => this.page()?.view() ?? nothing),
      })}
      ${this.ended ? this.endedView() : nothing}
    `
  }

  private welcomeView(): unknown {
    return html`
      <main class="welcome">
        <h1 tabindex="-1">Candour studio</h1>
        <p>Weights, what they change for shoppers, and who changed them.</p>
        ${this.isStarted ? this.signIn.view() : html`<p role="status" class="loading">Loading…</p>`}
      </main>
    `
  }

  private endedView(): unknown {
    const body = html`<p>What you changed is still here. Sign in to go on.</p>
      ${this.signIn.view()}`
    return dialogView({ title: 'Your session has ended', body, closed: () => this.changed(), stays: true })
  }
}

function currentPage(): keyof typeof pageNames {
  const name = location.hash.split('/')[1] ?? ''
  return name in pageNames ? (name as keyof typeof pageNames) : 'weights'
}
