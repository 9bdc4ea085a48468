export const idsOf = (members: readonly { readonly id: string }[]): readonly string[] =>
  members.map(({ id }) => id)
