import type { Handler } from '../route.js'
import type { WebFile } from './web-files.js'

/** Sends a file, with gzip where the caller accepts it, and a 304 to a caller that has it. Any page may use the file. */
export function sendWebFile({ type, body, zipped, integrity }: WebFile, cacheControl: string): Handler {
  return (req, res) => {
    const isZipped = req.acceptsEncodings('gzip', 'identity') === 'gzip'
    res.set({
      'Content-Type': type,
      'Cache-Control': cacheControl,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: `"${integrity}${isZipped ? '-gzip' : ''}"`,
      Vary: 'Accept-Encoding',
      ...(isZipped && { 'Content-Encoding': 'gzip' }),
    })
    res.send(isZipped ? zipped : body)
  }
}
