import { html, nothing } from 'lit/html.js'
import type { Busy } from './busy.js'
import type { Failure } from './failure.js'
import type { Say } from './say.js'

/** What stands where an answer of the service will be; nothing while there is one or it comes at once. */
export function statusView(busy: Busy, say: Say): unknown {
  const { progress } = busy
  if (progress.kind === 'failed') return failedView(progress.failure, busy, say)
  if (progress.kind !== 'skeleton' && progress.kind !== 'slow') return nothing
  return html`
    <div class="status" part="status">
      ${
        progress.kind === 'slow'
          ? html`<p role="status">${say('slow')}</p>
              <button type="button" part="button-secondary" @click=${busy.cancel}>${say('cancel')}</button>`
          : html`<p class="hidden" role="status">${say('loading')}</p>`
      }
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
    </div>
  `
}

function failedView(failure: Failure, busy: Busy, say: Say): unknown {
  return html`
    <div class="status failed" part="status">
      <p id="failed" class="notice" role="alert" tabindex="-1">${failureText(failure, say)}</p>
      ${
        failure.kind === 'embed'
          ? nothing
          : html`<button type="button" class="primary" part="button-primary" @click=${busy.retry}>
              ${say('tryAgain')}
            </button>`
      }
    </div>
  `
}

function failureText({ kind, retrySeconds }: Failure, say: Say): string {
  switch (kind) {
    case 'offline':
      return say('failedOffline')
    case 'network':
      return say('failedNetwork')
    case 'server':
      return say('failedServer')
    case 'busy':
      return retrySeconds === undefined ? say('failedBusy') : say('failedBusyFor', { n: retrySeconds })
    case 'cancelled':
      return say('failedCancelled')
    case 'embed':
      return say('failedEmbed')
  }
}
