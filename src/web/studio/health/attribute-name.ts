/** What an attribute is called; a claim on what a product does is marked as one. */
export const attributeName = (label: string, isClaim: boolean): string =>
  isClaim ? `Claim: ${label}` : label.charAt(0).toUpperCase() + label.slice(1)
