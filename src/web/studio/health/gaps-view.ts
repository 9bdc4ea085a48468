import { html, nothing } from 'lit/html.js'
import { recordTableView } from '../base/record-table-view.js'
import type { Gap, Names } from '../base/types.js'
import { attributeName } from './attribute-name.js'
import { effectsOf, usesOf } from './effects.js'
import { statementsView, type EvidenceById } from './statements-view.js'
import { statusName } from './status.js'

const captions: Readonly<Record<Gap['effect'], string>> = {
  'closes-gate': 'A gate stays closed',
  'no-data': 'A criterion has no data',
  used: 'Nothing hangs on it now',
  unused: 'Nothing looks at it',
}

/** Gaps, numbered through, in a table for each effect. */
export function gapsView(names: Names, gaps: readonly Gap[], book: EvidenceById): unknown {
  const numbered = gaps.map((gap, at) => ({ gap, at }))
  const effects = [...new Set(gaps.map(({ effect }) => effect))]
  return effects.map((effect) =>
    recordTableView({
      caption: captions[effect],
      head: ['Product', 'Fact', 'Status', 'What comes of it'],
      rows: numbered
        .filter(({ gap }) => gap.effect === effect)
        .map(({ gap, at }) => [
          html`<a id=${gapId(at)} href="#/health/${encodeURIComponent(gap.productId)}">${gap.name}</a>`,
          attributeName(gap.label, gap.claim),
          html`<span class="badge">${statusName(gap.status)}</span>`,
          consequencesView(names, gap, book),
        ]),
    }),
  )
}

/** The link of a gap, by its number in the list. */
export const gapId = (at: number): string => `gap-${at}`

function consequencesView(names: Names, gap: Gap, book: EvidenceById): unknown {
  const { facts } = gap
  const [effects, uses] = [effectsOf(names, gap), usesOf(names, gap)]
  const [said, more] = effects.length > 0 ? [effects, uses] : [uses, []]
  return html`
    ${said.map((text) => html`<p>${text}</p>`)}
    ${
      facts.length + more.length === 0
        ? nothing
        : html`<details>
            ${summaryView(gap)} ${facts.length === 0 ? nothing : statementsView(facts, book)}
            ${more.map((text) => html`<p class="muted small">${text}</p>`)}
          </details>`
    }
  `
}

const summaryView = ({ name, label, claim, facts }: Gap): unknown => html`
  <summary>
    ${facts.length > 0 ? 'Evidence' : 'Uses'}<span class="hidden">
      for ${attributeName(label, claim)} of ${name}</span
    >
  </summary>
`
