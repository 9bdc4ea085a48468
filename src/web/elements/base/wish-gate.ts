/** A wish of the shopper that closes a gate: to keep within an amount, or to avoid something. */
export type WishGate =
  | { readonly kind: 'strict'; readonly slot: string }
  | { readonly kind: 'avoid'; readonly slot: string; readonly value: string }

/** The wish behind a gate, by the gate's id: `<slot>.strict` or `<slot>.avoid.<value>`. Null where a rule is behind it. */
export function wishGate(id: string): WishGate | null {
  const [slot = '', kind, value] = id.split('.')
  if (kind === 'strict') return { kind, slot }
  return kind === 'avoid' && value !== undefined ? { kind, slot, value } : null
}
