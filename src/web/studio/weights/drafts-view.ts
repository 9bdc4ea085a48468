import { repeat } from 'lit/directives/repeat.js'
import { html, nothing } from 'lit/html.js'
import { moment } from '../base/format.js'
import type { Shell } from '../base/shell.js'
import type { Draft, WeightSets } from '../base/types.js'
import { fitView } from './fit-view.js'
import type { DraftChange } from './draft-change-dialog.js'

interface Actions {
  readonly start: (name: string) => Promise<void>
  readonly ask: (what: DraftChange, draft: Draft) => void
}

/** What is in force, the drafts, and a form for a new one. */
export function draftsView(shell: Shell, { published, drafts }: WeightSets, actions: Actions): unknown {
  return html`
    <section class="card" aria-labelledby="in-force">
      <h2 id="in-force">In force: number ${published.number}</h2>
      <p>“${published.note}”</p>
      <p class="muted">${published.publishedBy}, ${moment(published.publishedAt)}</p>
      ${fitView(shell.names, 'These weights', published.weightsFit)}
    </section>
    <section class="card" aria-labelledby="drafts">
      <h2 id="drafts">Drafts</h2>
      ${
        drafts.length === 0
          ? html`<p>None yet. A draft starts with the weights in force; shoppers see nothing of it.</p>`
          : html`<ul class="plain drafts">
              ${repeat(
                drafts,
                ({ id }) => id,
                (draft) => draftView(shell, draft, actions),
              )}
            </ul>`
      }
      ${shell.mayEdit ? newDraftView(actions) : nothing}
    </section>
  `
}

function draftView({ mayEdit }: Shell, draft: Draft, { ask }: Actions): unknown {
  const { id, name, basedOn, updatedBy, updatedAt } = draft
  return html`
    <li>
      <div>
        <a href="#/weights/${id}">${name}</a>
        <p class="muted small">From number ${basedOn}. Last saved by ${updatedBy}, ${moment(updatedAt)}.</p>
      </div>
      ${
        mayEdit
          ? html`<p class="steps">
              <button type="button" class="quiet" @click=${() => ask('rename', draft)}>
                Rename<span class="hidden"> ${name}</span>
              </button>
              <button type="button" class="quiet" @click=${() => ask('delete', draft)}>
                Delete<span class="hidden"> ${name}</span>
              </button>
            </p>`
          : nothing
      }
    </li>
  `
}

function newDraftView({ start }: Actions): unknown {
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('name')
    if (field instanceof HTMLInputElement) void start(field.value)
  }
  return html`
    <form class="line" @submit=${send}>
      <p>
        <label for="draft-name">Name of a new draft</label>
        <input id="draft-name" name="name" type="text" required maxlength="100" autocomplete="off" />
      </p>
      <button class="primary">Start a draft</button>
    </form>
  `
}
