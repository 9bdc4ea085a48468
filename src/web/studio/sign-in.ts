import { html, nothing } from 'lit/html.js'
import { call, problemOf } from './base/api.js'
import { problemView } from './base/problem-view.js'
import type { Problem, Session } from './base/types.js'

/** Asks for a studio key, and lets the service make a session of it. The key is in the field and nowhere else. */
export class SignIn {
  private problem: Problem | null = null
  private busy = false

  constructor(
    private readonly done: (session: Session) => void,
    private readonly changed: () => void,
  ) {}

  private readonly send = (event: SubmitEvent): void => {
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('key')
    if (field instanceof HTMLInputElement && !this.busy) void this.signIn(field)
  }

  private async signIn(field: HTMLInputElement): Promise<void> {
    this.busy = true
    this.changed()
    try {
      const session = await call<Session>('POST', '/v1/session', { body: { key: field.value.trim() } })
      field.value = ''
      this.problem = null
      this.done(session)
    } catch (error) {
      this.problem = problemOf(error)
      field.focus()
    } finally {
      this.busy = false
      this.changed()
    }
  }

  view(): unknown {
    return html`
      <form class="stack sign-in" @submit=${this.send}>
        <p>
          <label for="key">Studio key</label>
          <input id="key" name="key" type="password" required autocomplete="current-password" />
        </p>
        <p class="muted small">
          A key of the kind <code>ak</code>. It is sent once and not kept in this browser; a cookie that no
          script can read holds the session.
        </p>
        ${this.problem === null ? nothing : problemView(this.problem)}
        <p>
          <button class="primary" ?disabled=${this.busy}>${this.busy ? 'Signing in…' : 'Sign in'}</button>
        </p>
      </form>
    `
  }
}
