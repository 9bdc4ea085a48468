import { z } from 'zod'
import { Problem } from '../../errors.js'
import { pagePolicy } from './page-policy.js'
import type { Handler, Route } from '../routes/route-table.js'
import { sendDocument } from '../routes/send-document.js'
import { sendWebFile } from './send-file.js'
import { webFile, webFilesIn, type WebFile } from './web-files.js'

const WIDGET = '/widget/v1'
const SHORT = 'public, max-age=300'
const FOR_EVER = 'public, max-age=31536000, immutable'

// lit-html turns its templates into elements by one Trusted Types policy of this name.
const policy = pagePolicy("require-trusted-types-for 'script'", 'trusted-types lit-html')

/** The elements for shops, at a floating and at immutable addresses, the demo page, and the studio. */
export function webRoutes(): readonly Route[] {
  const widget = webFilesIn('widget/')
  const entry = widget.find(({ name }) => name.startsWith('quiz-'))
  return [
    { path: `${WIDGET}/manifest.json`, get: { access: 'open', handlers: [sendManifest(widget, entry)] } },
    ...(entry === undefined ? [] : [open(`${WIDGET}/quiz.js`, sendWebFile(floating(entry), SHORT))]),
    ...widget.map((file) => ({
      ...open(`${WIDGET}/${file.name}`, sendWebFile(file, FOR_EVER)),
      query: anyQuery,
    })),
    ...webFilesIn('').map(pageRoute),
  ]
}

// A page may add a campaign's marks to an address, and an element asks for a file that failed at an address with a query.
const anyQuery = z.looseObject({})

const open = (path: string, handler: Handler): Route => ({
  path,
  get: { access: 'open', handlers: [handler] },
})

/** A module of one import, so that both addresses are one module and the elements are defined once. */
const floating = ({ name }: WebFile): WebFile => webFile('quiz.js', Buffer.from(`import './${name}'\n`))

function sendManifest(files: readonly WebFile[], entry: WebFile | undefined): Handler {
  return (_req, res) => {
    if (entry === undefined) throw new Problem('not-found', 'The elements were not built: npm run build.')
    const manifest = {
      floating: `${WIDGET}/quiz.js`,
      module: describe(entry),
      chunks: files.filter((file) => file !== entry).map(describe),
    }
    sendDocument(res, 'application/json', manifest)
  }
}

const describe = ({ name, integrity, body, zipped }: WebFile) => ({
  address: `${WIDGET}/${name}`,
  integrity,
  bytes: body.length,
  gzipBytes: zipped.length,
})

const pages: Readonly<Record<string, string>> = { 'index.html': '/', 'studio.html': '/studio' }

function pageRoute(file: WebFile): Route {
  const path = pages[file.name]
  if (path === undefined) return open(`/${file.name}`, sendWebFile(file, 'no-cache'))
  const send = sendWebFile(file, 'no-cache')
  const withPolicy: Handler = (_req, res, next) => {
    res.set('Content-Security-Policy', policy)
    next()
  }
  return { path, query: anyQuery, get: { access: 'open', handlers: [withPolicy, send] } }
}
