import helmet from 'helmet'

/** An API shows nothing, so it may load nothing and be framed by nobody. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  xFrameOptions: { action: 'deny' },
  // Other subdomains belong to the shop; they are not ours to decide about.
  strictTransportSecurity: { includeSubDomains: false },
})
