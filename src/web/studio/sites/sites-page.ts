import { html, nothing } from 'lit/html.js'
import { adminOnlyView } from '../base/admin-only-view.js'
import { problemOf } from '../base/api.js'
import { moment } from '../base/format.js'
import { secretView } from '../keys/secret-view.js'
import { problemView } from '../base/problem-view.js'
import { Remote } from '../base/remote.js'
import type { Page, Shell } from '../base/shell.js'
import type { MadeKey, MadeSite, Problem, Site } from '../base/types.js'
import { newSiteView, type NewSite } from './new-site-view.js'

interface Sites {
  readonly sites: readonly Site[]
}

/** The first site, whose admins look after all sites. The admins of another site see only their own. */
const FIRST_SITE = 'default'

/** The page of the sites of this installation, for admins. */
export class SitesPage implements Page {
  private readonly sites: Remote<Sites>
  private made: MadeKey | null = null
  private problem: Problem | null = null
  private busy = false

  constructor(private readonly shell: Shell) {
    this.sites = new Remote(() => shell.call<Sites>('GET', '/v1/sites'), shell.changed)
  }

  resume(): void {
    if (this.shell.session.role === 'admin') void this.sites.load()
  }

  view(): unknown {
    const { session } = this.shell
    if (session.role !== 'admin') return adminOnlyView('Sites', session)
    return html`
      ${this.problem === null ? nothing : problemView(this.problem)}
      ${session.site === FIRST_SITE ? this.newView() : onlyOwnView()}
      <section class="card" aria-labelledby="all-sites">
        <h2 id="all-sites">All sites</h2>
        ${this.sites.view(
          ({ sites }) =>
            html`<ul class="plain rows">
              ${sites.map((site) => siteView(site, session.site))}
            </ul>`,
        )}
      </section>
      ${this.made === null ? nothing : secretView(this.made, () => this.forget())}
    `
  }

  private newView(): unknown {
    return html`
      <section class="card" aria-labelledby="new-site">
        <h2 id="new-site">A new site</h2>
        <p>
          Another shop, with keys, weights and rules of its own. The secret of its first admin key is shown
          once.
        </p>
        ${newSiteView((site) => this.create(site))}
      </section>
    `
  }

  private async create(body: NewSite): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.problem = null
    this.shell.whisper('')
    try {
      const { site, adminKey } = await this.shell.call<MadeSite>('POST', '/v1/sites', { body })
      this.made = adminKey
      this.shell.tell(`${site.name} was made. Sign in with its admin key to work on it.`)
    } catch (error) {
      this.problem = problemOf(error)
    }
    this.busy = false
    await this.sites.load()
    return this.problem === null
  }

  private forget(): void {
    this.made = null
    this.shell.changed()
  }
}

const onlyOwnView = (): unknown => html`
  <p class="notice">
    You see your own site. An admin of the site ${FIRST_SITE} sees all and may make another.
  </p>
`

const siteView = ({ id, name, createdAt }: Site, own: string): unknown => html`
  <li>
    <div>
      <h3>${name} ${id === own ? html`<span class="badge">You are here</span>` : nothing}</h3>
      <p><code>${id}</code></p>
      <p class="muted small">Made ${moment(createdAt)}.</p>
    </div>
  </li>
`
