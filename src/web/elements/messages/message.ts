export type Message = string | { readonly one: string; readonly other: string }
