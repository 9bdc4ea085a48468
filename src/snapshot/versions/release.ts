/** A release raises it where it answers the same request over the same data differently. */
export const engineVersion = '2'

/** The `version` of package.json. */
export const serviceVersion = '0.1.0'
