import { repeat } from 'lit/directives/repeat.js'
import { html, nothing } from 'lit/html.js'
import { problemOf } from '../base/api.js'
import { closeDialog, dialogView } from '../base/dialog-view.js'
import { FormSubmission } from '../base/form-submission.js'
import { moment } from '../base/format.js'
import { textIn } from '../base/form-text.js'
import { productName } from '../base/names.js'
import { problemView } from '../base/problem-view.js'
import { Remote } from '../base/remote.js'
import type { Shell } from '../base/shell.js'
import type { Problem, Recall } from '../base/types.js'

interface RecallList {
  readonly recalls: readonly Recall[]
}

const pathOf = (product: string): string => `/v1/products/${encodeURIComponent(product)}/recall`

/** What the site has recalled: which products, recalling another, and ending a recall. */
export class Recalls {
  private readonly recalls: Remote<RecallList>
  private busy = false
  private problem: Problem | null = null
  private ending: Recall | null = null
  private readonly submission: FormSubmission

  constructor(private readonly shell: Shell) {
    this.recalls = new Remote(() => shell.call<RecallList>('GET', '/v1/recalls'), shell.changed)
    this.submission = new FormSubmission(shell.changed)
  }

  resume(): void {
    void this.recalls.load()
  }

  view(): unknown {
    return html`
      <section class="card" aria-labelledby="recalls">
        <h2 id="recalls">Recalled products</h2>
        <p>
          No answer of this site shows a recalled product, whatever is imported, until the recall is ended.
        </p>
        ${this.recalls.view((list) => this.listView(list))}
        ${this.problem === null ? nothing : problemView(this.problem)}
        ${this.shell.mayEdit ? this.formView() : nothing}
      </section>
      ${this.ending === null ? nothing : this.dialogView(this.ending)}
    `
  }

  private listView({ recalls }: RecallList): unknown {
    if (recalls.length === 0) return html`<p class="muted">None.</p>`
    return html`<ul class="plain rows">
      ${repeat(
        recalls,
        ({ product }) => product,
        (recall) => this.recallView(recall),
      )}
    </ul>`
  }

  private recallView(recall: Recall): unknown {
    const { product, reason, address, by, at } = recall
    const name = productName(this.shell.names, product)
    return html`
      <li>
        <div>
          <h3>${name}</h3>
          ${name === product ? nothing : html`<p><code>${product}</code></p>`}
          <p>“${reason}”</p>
          ${address === null ? nothing : html`<p><a href=${address} rel="noreferrer">The public notice</a></p>`}
          <p class="muted small">${by}, ${moment(at)}.</p>
        </div>
        ${
          this.shell.mayEdit
            ? html`<button type="button" @click=${() => this.askToEnd(recall)}>
                End recall<span class="hidden"> of ${name}</span>
              </button>`
            : nothing
        }
      </li>
    `
  }

  private formView(): unknown {
    return html`
      <form class="stack" @submit=${(event: SubmitEvent) => void this.recall(event)}>
        <div class="line">
          <p>
            <label for="recall-product">Id of the product</label>
            <input
              id="recall-product"
              name="product"
              type="text"
              required
              maxlength="200"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
            />
          </p>
          <p>
            <label for="recall-reason">Reason, which shoppers may read</label>
            <input id="recall-reason" name="reason" type="text" required maxlength="300" autocomplete="off" />
          </p>
        </div>
        <p><button ?disabled=${this.busy}>Recall it at once</button></p>
      </form>
    `
  }

  private async recall(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.busy) return
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    const [product, reason] = [textIn(data, 'product'), textIn(data, 'reason')]
    this.busy = true
    this.problem = null
    this.shell.whisper('')
    try {
      await this.shell.call<Recall>('POST', pathOf(product), { body: { reason } })
      form.reset()
      this.shell.tell(`${productName(this.shell.names, product)} is recalled: no answer shows it any more.`)
    } catch (error) {
      this.problem = problemOf(error)
    }
    this.busy = false
    await this.recalls.load()
  }

  private askToEnd(recall: Recall): void {
    this.ending = recall
    this.submission.forget()
  }

  private dialogView({ product, reason }: Recall): unknown {
    const { busy, problem } = this.submission
    const closed = (): void => {
      this.ending = null
      this.shell.changed()
    }
    const name = productName(this.shell.names, product)
    const end = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault()
      const isDone = await this.submission.send(event.currentTarget as Element, async () => {
        await this.shell.call<null>('DELETE', pathOf(product))
        this.shell.tell(`The recall of ${name} is over.`)
      })
      if (isDone) await this.recalls.load()
    }
    const body = html`
      <form class="stack" @submit=${(event: SubmitEvent) => void end(event)}>
        <p>It was recalled because: “${reason}” Shoppers may see it again at once.</p>
        ${problem === null ? nothing : problemView(problem)}
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary" ?disabled=${busy}>End the recall</button>
        </p>
      </form>
    `
    return dialogView({ title: `Let ${name} be shown again?`, body, closed })
  }
}
