/**
 * The content policy of our pages: files of this installation and icons from data: addresses, nothing inline. `images` are
 * further sources of pictures.
 */
export function pagePolicy(more: readonly string[] = [], images: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data:", ...images].join(' '),
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...more,
  ].join('; ')
}
