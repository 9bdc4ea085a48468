/** Changes whenever the same data and the same request would be answered differently. */
export const engineVersion = '1'

/** The version of the package, as its package.json has it. */
export const serviceVersion = '0.1.0'
