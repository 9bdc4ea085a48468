import { html, nothing } from 'lit/html.js'
import { criterionIn } from '../base/disclosure.js'
import { numberIn } from '../base/format-facts.js'
import type { Comparison } from '../base/types.js'
import type { ShownComparison } from './shown-comparison.js'

type Head = Comparison['headToHead'][number]

/** Below this many points of 100 a difference is not told. */
const TOLD_POINTS = 0.05
const WEIGHT_DIGITS = 3

/** The figures behind why the products stand in this order; nothing until the criteria have names. */
export function figuresView(comparison: Comparison, shown: ShownComparison): unknown {
  if (shown.disclosure === null) return nothing
  const nameOf = (productId: string): string =>
    comparison.products.find((one) => one.productId === productId)?.product.name ?? productId
  return html`
    <details>
      <summary>${shown.say('figures')}</summary>
      <dl class="small">
        ${comparison.headToHead.map(
          (head) => html`
            <dt>
              ${shown.say('pair', {
                leader: nameOf(head.leader),
                other: nameOf(head.other),
                lead: pointsIn(shown, head.lead),
              })}
            </dt>
            ${[...driversOf(head, nameOf, shown), ...flipsOf(head, nameOf, shown)].map(
              (text) => html`<dd>${text}</dd>`,
            )}
          `,
        )}
      </dl>
    </details>
  `
}

type NameOf = (productId: string) => string

/** What surely sets two products apart, the most telling first, and how much is open. */
function driversOf(
  { leader, other, drivers, open }: Head,
  nameOf: NameOf,
  shown: ShownComparison,
): readonly string[] {
  const sure = drivers
    .filter(({ difference }) => isTold(difference))
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .map(({ criterion, difference }) =>
      shown.say('aheadBy', {
        name: nameOf(difference > 0 ? leader : other),
        criterion: labelOf(criterion, shown),
        n: pointsIn(shown, Math.abs(difference)),
      }),
    )
  return isTold(open) ? [...sure, shown.say('openPart', { n: pointsIn(shown, Math.abs(open)) })] : sure
}

const flipsOf = ({ other, flips }: Head, nameOf: NameOf, shown: ShownComparison): readonly string[] =>
  flips.map(({ criterion, weight, flipsAt, to }) =>
    shown.say(to === 'tie' ? 'flipTie' : 'flipOther', {
      name: nameOf(other),
      criterion: labelOf(criterion, shown),
      weight: numberIn(shown.locale, weight, WEIGHT_DIGITS),
      flipsAt: numberIn(shown.locale, flipsAt, WEIGHT_DIGITS),
    }),
  )

const labelOf = (id: string, { disclosure }: ShownComparison): string => criterionIn(disclosure, id) ?? id

const isTold = (difference: number): boolean => Math.abs(difference) * 100 >= TOLD_POINTS

const pointsIn = ({ locale }: ShownComparison, share: number): string => numberIn(locale, share * 100)
