import { html } from 'lit/html.js'
import type { Session } from './types.js'

/** Instead of a page, to whoever is no admin. */
export const adminOnlyView = (what: string, { role }: Session): unknown => html`
  <p class="notice">${what} are for the role admin. You have the role ${role}.</p>
`
