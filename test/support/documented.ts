import type { RequestListener, ServerResponse } from 'node:http'
import { Problem } from '../../src/errors.js'
import { DEFAULT_SITE } from '../../src/store/site-id.js'
import type { DocumentCheck, Exchange } from './document-check.js'

const complaints: string[] = []

/** What was answered and is not documented since it was last asked. */
export function takeComplaints(): readonly string[] {
  return complaints.splice(0)
}

/**
 * The same app; each of its responses is held against the document of the site that it is of, and a test in which one is not
 * as documented fails.
 */
export function documented(app: RequestListener, checkOf: (site: string) => DocumentCheck): RequestListener {
  return (req, res) => {
    const body = recordBody(res)
    const { method = '', url = '' } = req
    res.once('finish', () => {
      hold(checkOf(siteOf(res)), {
        method,
        path: url.split('?')[0] ?? '',
        status: res.statusCode,
        type: String(res.getHeader('Content-Type') ?? '').split(';')[0] ?? '',
        allow: String(res.getHeader('Allow') ?? ''),
        body: method === 'HEAD' ? '' : body(),
      })
    })
    app(req, res)
  }
}

/** The site whose answer it is. */
function siteOf(res: ServerResponse): string {
  const { locals } = res as unknown as { readonly locals?: { readonly caller?: unknown } }
  const caller = locals?.caller
  return caller === undefined || caller instanceof Problem
    ? DEFAULT_SITE
    : (caller as { readonly site: string }).site
}

export function hold(check: DocumentCheck, exchange: Exchange): void {
  const complaint = check(exchange)
  if (complaint !== null) complaints.push(complaint)
}

function recordBody(res: ServerResponse): () => string {
  const chunks: Buffer[] = []
  const record = (chunk: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const write = res.write.bind(res)
  const end = res.end.bind(res)
  res.write = (...args: unknown[]) => {
    record(args[0])
    return Reflect.apply(write, res, args) as boolean
  }
  res.end = (...args: unknown[]) => {
    record(args[0])
    return Reflect.apply(end, res, args) as ServerResponse
  }
  return () => Buffer.concat(chunks).toString()
}
