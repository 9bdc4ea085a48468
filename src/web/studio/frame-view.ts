import { html, nothing } from 'lit/html.js'
import type { Session } from './base/types.js'
import { adminPages, pageNames } from './pages.js'

interface Frame {
  readonly session: Session
  readonly current: keyof typeof pageNames
  readonly said: { readonly text: string; readonly isQuiet: boolean }
  readonly signOut: () => void
  readonly body: unknown
}

/** The frame around every page: who is signed in, the links, and the last message. */
export function frameView({ session, current, said, signOut, body }: Frame): unknown {
  return html`
    <header class="top">
      <p class="brand">Candour studio</p>
      ${linksView(session, current)}
      <p class="who">
        <span>${session.label}, ${session.role}</span>
        <button type="button" class="quiet" @click=${signOut}>Sign out</button>
      </p>
    </header>
    <main>
      <h1 tabindex="-1">${pageNames[current]}</h1>
      <p class=${said.isQuiet ? 'hidden' : 'said'} role="status">${said.text}</p>
      ${
        session.role === 'viewer'
          ? html`<p class="notice">
              You may look at everything here. A key of the role editor may change it.
            </p>`
          : nothing
      }
      ${body}
    </main>
  `
}

const linksView = ({ role }: Session, current: Frame['current']): unknown => html`
  <nav aria-label="Studio">
    ${Object.entries(pageNames).map(([id, name]) =>
      adminPages.includes(id) && role !== 'admin'
        ? nothing
        : html`<a href="#/${id}" aria-current=${id === current ? 'page' : nothing}>${name}</a>`,
    )}
  </nav>
`
