import { html } from 'lit/html.js'

/** The field for the reason of a publication. */
export const noteView = (value: string, write: (note: string) => void): unknown => html`
  <p>
    <label for="note">Note: why? (needed)</label>
    <textarea
      id="note"
      rows="3"
      maxlength="500"
      required
      .value=${value}
      @input=${(event: Event) => {
        if (event.currentTarget instanceof HTMLTextAreaElement) write(event.currentTarget.value)
      }}
    ></textarea>
    <span class="muted small">It is shown with the version and in the audit log.</span>
  </p>
`
