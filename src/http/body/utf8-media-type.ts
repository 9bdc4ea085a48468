import { MIMEType } from 'node:util'

/** Whether a Content-Type names this media type, with the charset UTF-8 or none. */
export function isUtf8Of(mediaType: string, contentType = ''): boolean {
  try {
    const { essence, params } = new MIMEType(contentType)
    return essence === mediaType && /^utf-8$/i.test(params.get('charset') ?? 'utf-8')
  } catch {
    return false
  }
}
