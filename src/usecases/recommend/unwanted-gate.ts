import type { FactSheet, Judgement, ProductId } from '#catalog'
import { FAILS, PASSES } from '#scoring'
import type { CompiledGate } from '../../snapshot/snapshot.js'

/** Closes on the products the shopper asked to leave out. It looks at no fact, so it cites none. */
export function unwantedGate(unwanted: readonly ProductId[], sheets: readonly FactSheet[]): CompiledGate {
  const asked = sheets.map(({ product }) => unwanted.includes(product.id))
  return {
    gate: { id: 'excludeProducts', kind: 'preference', excludes: { any: [] } },
    judgements: asked.map((closed): Judgement => ({ verdict: closed ? 'fails' : 'passes', looks: [] })),
    verdicts: Uint8Array.from(asked, (closed) => (closed ? FAILS : PASSES)),
  }
}
