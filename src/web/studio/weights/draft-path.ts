/** The address of a draft. */
export const draftPath = ({ id }: { readonly id: string }): string =>
  `/v1/weight-sets/${encodeURIComponent(id)}`
