import { html } from 'lit/html.js'
import type { Session } from './types.js'

/** Stands in place of a page that only an admin may see; `what` is its subject in the plural. */
export const adminOnlyView = (what: string, { role }: Session): unknown => html`
  <p class="notice">${what} are for the role admin. You have the role ${role}.</p>
`
