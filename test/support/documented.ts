import type { RequestListener, ServerResponse } from 'node:http'
import type { DocumentCheck, Exchange } from './document-check.js'

const complaints: string[] = []

/** What was answered and is not documented since it was last asked. */
export function takeComplaints(): readonly string[] {
  return complaints.splice(0)
}

/** The same app; each of its responses is held against a document, and a test in which one is not as documented fails. */
export function documented(app: RequestListener, check: DocumentCheck): RequestListener {
  return (req, res) => {
    const body = recordBody(res)
    const { method = '', url = '' } = req
    res.once('finish', () => {
      hold(check, {
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
