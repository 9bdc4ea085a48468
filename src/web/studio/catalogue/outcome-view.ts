import { html } from 'lit/html.js'
import { count } from '../base/format.js'
import { productName } from '../base/names.js'
import { recordTableView } from '../base/record-table-view.js'
import type { ImportFindings, Names } from '../base/types.js'
import { listed, listedView } from './listed-view.js'

/** Whether applying would change anything. */
export const changesAnything = ({ diff: { added, changed, gone, frame } }: ImportFindings): boolean =>
  added.count + changed.count + gone.count > 0 || frame

/** How many products would come, change and go, in one sentence. */
export function changeText({ added, changed, gone, frame }: ImportFindings['diff']): string {
  const products = `${count(added.count, 'product')} added, ${changed.count.toLocaleString('en-GB')} changed, ${gone.count.toLocaleString('en-GB')} gone.`
  return frame ? `${products} Attributes, words, criteria or questions differ too.` : products
}

/** What would change for shoppers, before anything does. */
export function outcomeView(findings: ImportFindings, names: Names): unknown {
  if (!changesAnything(findings))
    return html`<p>Nothing would change: the catalogue says the same already.</p>`
  const { diff, impact } = findings
  const named = ({ count, first }: { readonly count: number; readonly first: readonly string[] }) => ({
    count,
    first: first.map((id) => nameView(names, id)),
  })
  return html`
    <p>${changeText(diff)}</p>
    ${listedView('Added', named(diff.added))} ${listedView('Changed', named(diff.changed))}
    ${listedView('Gone', named(diff.gone))} ${personasView(findings, names)}
    ${listedView('Left out from then on, for a shopper who says nothing', named(impact.newlyExcluded))}
    ${listedView('Shown from then on, to a shopper who says nothing', named(impact.newlyVisible))}
    ${listedView('Facts that would be known no more', {
      count: impact.unknown.count,
      first: impact.unknown.first.map(
        ({ productId, attribute }) =>
          html`${productName(names, productId)}: ${attribute.replaceAll('_', ' ')}`,
      ),
    })}
    ${listedView(
      'Personas and policies that would not fit any more',
      listed(impact.setAside.map(({ id, reason }) => html`<strong>${id}</strong>: ${reason}`)),
    )}
  `
}

/** A product by its id, with its name where it has one by now. */
export function nameView(names: Names, id: string): unknown {
  const name = productName(names, id)
  return name === id ? id : html`${name} <span class="muted">${id}</span>`
}

function personasView({ impact: { personas } }: ImportFindings, names: Names): unknown {
  if (personas.length === 0) return html`<p>No persona would see another product first.</p>`
  const first = (id: string | null): unknown => (id === null ? 'Nothing' : nameView(names, id))
  return recordTableView({
    caption: 'Personas who would see another product first',
    look: 'thirds',
    head: ['Persona', 'First now', 'First then'],
    rows: personas.map(({ name, before, after }) => [
      name,
      html`<span class="on-narrow">Now: </span>${first(before)}`,
      html`<span class="on-narrow">Then: </span>${first(after)}`,
    ]),
  })
}
