import { MIMEType } from 'node:util'

/** True when a Content-Type names this media type and no charset but UTF-8. */
export function isUtf8Of(mediaType: string, contentType = ''): boolean {
  try {
    const { essence, params } = new MIMEType(contentType)
    return essence === mediaType && /^utf-8$/i.test(params.get('charset') ?? 'utf-8')
  } catch {
    return false
  }
}
