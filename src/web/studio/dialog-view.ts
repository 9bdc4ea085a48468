import { html } from 'lit/html.js'

interface Shown {
  readonly title: string
  readonly body: unknown
  /** When it is closed, by whatever way. */
  readonly closed: () => void
  /** It cannot be sent away with a key. */
  readonly stays?: boolean
}

/** A modal dialogue, for as long as it is rendered. */
export function dialogView({ title, body, closed, stays = false }: Shown): unknown {
  const keep = (event: Event): void => {
    if (stays) event.preventDefault()
  }
  return html`
    <dialog aria-labelledby="dialog-title" @close=${closed} @cancel=${keep}>
      <h2 id="dialog-title">${title}</h2>
      ${body}
    </dialog>
  `
}

/** Opens what was rendered as a dialogue and is not open yet. */
export function openDialogs(root: ParentNode): void {
  for (const dialog of root.querySelectorAll<HTMLDialogElement>('dialog:not([open])')) dialog.showModal()
}

/** Closes a dialogue from within, so that the focus goes back to where it was. */
export function closeDialog(event: Event): void {
  if (event.currentTarget instanceof Element) event.currentTarget.closest('dialog')?.close()
}
