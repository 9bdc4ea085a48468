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
  const hear = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLDialogElement) closing.delete(currentTarget)
    closed()
  }
  const keep = (event: Event): void => {
    if (stays) event.preventDefault()
  }
  return html`
    <dialog aria-labelledby="dialog-title" @close=${hear} @cancel=${keep}>
      <h2 id="dialog-title">${title}</h2>
      ${body}
    </dialog>
  `
}

/** Closed, and rendered until their events are heard: who opened them again would take the focus away once more. */
const closing = new WeakSet<HTMLDialogElement>()

/** Opens what was rendered as a dialogue and is not open yet. */
export function openDialogs(root: ParentNode): void {
  for (const dialog of root.querySelectorAll<HTMLDialogElement>('dialog:not([open])'))
    if (!closing.has(dialog)) dialog.showModal()
}

/** Closes the dialogue around an element, so that the focus goes back to where it was. */
export function closeAround(element: Element): void {
  const dialog = element.closest('dialog')
  if (dialog === null) return
  closing.add(dialog)
  dialog.close()
}

/** Closes a dialogue from within. */
export function closeDialog({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) closeAround(currentTarget)
}
