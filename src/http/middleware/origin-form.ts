const malformed = '/%'

/**
 * The path and query of a request target. RFC 9112, section 3.2, lets a target be a whole address and have no fragment.
 * A target that cannot be parsed becomes a path that is refused, because Express would answer it in HTML.
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
