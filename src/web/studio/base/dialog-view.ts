import { html } from 'lit/html.js'

interface Dialog {
  readonly title: string
  readonly body: unknown
  /** Called once the dialogue is closed, in whatever way. */
  readonly closed: () => void
  /** Whether Escape leaves the dialogue open. */
  readonly stays?: boolean
}

/** A modal dialogue. It is open for as long as it is rendered. */
export function dialogView({ title, body, closed, stays = false }: Dialog): unknown {
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

/** Dialogues that are closed and still rendered, until their events are heard. Opening one again would take the focus. */
const closing = new WeakSet<HTMLDialogElement>()

/** Opens every dialogue that was rendered and is not open yet. */
export function openDialogs(root: ParentNode): void {
  for (const dialog of root.querySelectorAll<HTMLDialogElement>('dialog:not([open])'))
    if (!closing.has(dialog)) dialog.showModal()
}

/** Closes the dialogue around an element. The focus goes back to where it was before. */
export function closeAround(element: Element): void {
  const dialog = element.closest('dialog')
  if (dialog === null) return
  closing.add(dialog)
  dialog.close()
}

/** Closes the dialogue around the element that was pressed. */
export function closeDialog({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) closeAround(currentTarget)
}
