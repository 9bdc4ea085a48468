import helmet from 'helmet'

/** Headers for answers of the API: they load nothing, and no page may frame them. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  xFrameOptions: { action: 'deny' },
  // Other subdomains belong to the shop, so we do not decide for them.
  strictTransportSecurity: { includeSubDomains: false },
})
