/** One text, or two of which the number `n` chooses. */
export type Message = string | { readonly one: string; readonly other: string }
