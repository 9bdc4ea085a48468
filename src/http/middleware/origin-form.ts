const malformed = '/%'

/**
 * The path and query of a request target. RFC 9112, section 3.2, has servers take whole addresses as well and knows no
 * fragments. Express would answer a target that it cannot parse in HTML, so that becomes a path to be refused.
 */
export function originForm(target: string): string {
  if (/^\/[^#\s]*$/.test(target)) return target
  try {
    const { protocol, pathname, search } = new URL(target)
    return /^https?:$/.test(protocol) ? pathname + search : malformed
  } catch {
    return malformed
  }
}
