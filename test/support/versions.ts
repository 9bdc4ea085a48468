/** Versions of a snapshot whose versions nobody looks at. */
export const versions = { catalogVersion: 'c', weightsVersion: 'w', rulesVersion: 'r', engineVersion: 'e' }
