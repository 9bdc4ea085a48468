import { html, nothing } from 'lit/html.js'
import type { CallState, Progress } from './call-state.js'
import type { Failure } from './failure.js'
import type { MessageId } from '../messages/en-GB.js'
import type { Say } from './view-language.js'

type Failed = Extract<Progress, { kind: 'failed' }>

/** What a shopper sees in place of an answer: that it is on its way, or why it failed. Nothing in the first moments of a call. */
export function statusView(callState: CallState, say: Say): unknown {
  const { progress } = callState
  if (progress.kind === 'failed') return failedView(progress, callState, say)
  if (progress.kind !== 'skeleton' && progress.kind !== 'slow') return nothing
  return html`
    <div class="status" part="status">
      ${
        progress.kind === 'slow'
          ? html`<p role="status">${say('slow')}</p>
              ${cancelView(callState, say)}`
          : html`<p class="hidden" role="status">${say('loading')}</p>`
      }
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
    </div>
  `
}

function failedView(failed: Failed, callState: CallState, say: Say): unknown {
  const { failure, nextTry, isRepeated } = failed
  return html`
    <div class="status failed" part="status">
      <p id="failed" class="notice" role="alert" tabindex="-1">${failureText(failed, say)}</p>
      ${
        failure.kind === 'embed'
          ? nothing
          : html`<button type="button" class="primary" part="button-primary" @click=${callState.retry}>
              ${say('tryAgain')}
            </button>`
      }
      ${
        failure.kind === 'code' && isRepeated
          ? html`<button type="button" part="button-secondary" @click=${() => location.reload()}>
              ${say('reload')}
            </button>`
          : nothing
      }
      ${
        nextTry === null
          ? nothing
          : html`<p class="muted" aria-hidden="true">${say('nextTry', { n: nextTry })}</p>
              ${cancelView(callState, say)}`
      }
    </div>
  `
}

const cancelView = ({ cancel }: CallState, say: Say): unknown =>
  html`<button type="button" part="button-secondary" @click=${cancel}>${say('cancel')}</button>`

const texts = {
  offline: 'failedOffline',
  network: 'failedNetwork',
  server: 'failedServer',
  busy: 'failedBusy',
  code: 'failedCode',
  cancelled: 'failedCancelled',
  embed: 'failedEmbed',
} as const satisfies Readonly<Record<Failure['kind'], MessageId>>

function failureText({ failure, isRepeated, nextTry }: Failed, say: Say): string {
  const { kind, retrySeconds: n } = failure
  if (n !== undefined) return say(nextTry === null ? 'failedBusyFor' : 'failedBusyWait', { n })
  return say(kind === 'code' && isRepeated ? 'failedCodeAgain' : texts[kind])
}
