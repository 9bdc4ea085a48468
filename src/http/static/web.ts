import { z } from 'zod'
import { Problem } from '../../errors.js'
import { defineRawRoute, defineRoute } from '../define-route.js'
import type { Handler, Route } from '../route.js'
import { pagePolicy } from './page-policy.js'
import { sendWebFile } from './send-file.js'
import { webFile, webFilesIn, type WebFile } from './web-files.js'

const WIDGET = '/widget/v1'
const SHORT = 'public, max-age=300'
const FOR_EVER = 'public, max-age=31536000, immutable'

// lit-html turns its templates into elements by one Trusted Types policy of this name.
const trusted = ["require-trusted-types-for 'script'", 'trusted-types lit-html']
const policy = pagePolicy(trusted)
/** The demo page shows pictures of products, which a catalogue may have on any host. */
const demoPolicy = pagePolicy(trusted, ['https:'])

/** The elements for shops, at a floating and at immutable addresses, the demo page, and the studio. */
export function webRoutes(): readonly Route[] {
  const widget = webFilesIn('widget/')
  const entry = widget.find(({ name }) => name.startsWith('quiz-'))
  return [
    manifestRoute(widget, entry),
    ...(entry === undefined ? [] : [fileRoute(`${WIDGET}/quiz.js`, sendWebFile(floating(entry), SHORT))]),
    ...widget.map((file) => fileRoute(`${WIDGET}/${file.name}`, sendWebFile(file, FOR_EVER), anyQuery)),
    ...webFilesIn('').map(pageRoute),
  ]
}

// A page may add a campaign's marks to an address, and an element asks for a file that failed at an address with a query.
const anyQuery = z.looseObject({})

const fileRoute = (path: string, run: Handler, query?: typeof anyQuery): Route =>
  defineRawRoute({ method: 'get', path, access: 'open', documented: null, run, ...(query && { query }) })

/** A module of one import, so that both addresses are one module and the elements are defined once. */
const floating = ({ name }: WebFile): WebFile => webFile('quiz.js', Buffer.from(`import './${name}'\n`))

const fileSchema = z
  .strictObject({
    address: z.string(),
    integrity: z.string().meta({ description: 'Its hash, for the integrity attribute of a script.' }),
    bytes: z.int(),
    gzipBytes: z.int(),
  })
  .meta({ id: 'WidgetFile' })

const manifestSchema = z
  .strictObject({
    floating: z.string().meta({ description: 'Always the newest; kept for minutes.' }),
    module: fileSchema.meta({ description: 'The same module at an address whose bytes never change.' }),
    chunks: z.array(fileSchema).meta({ description: 'What the module loads later, when it is needed.' }),
  })
  .meta({ id: 'WidgetManifest' })

const manifestRoute = (files: readonly WebFile[], entry: WebFile | undefined): Route =>
  defineRoute({
    method: 'get',
    path: `${WIDGET}/manifest.json`,
    access: 'open',
    operationId: 'widgetManifest',
    tag: 'Operations',
    summary: 'Where the elements for a page are, with their hashes',
    answers: { 200: { description: 'The files.', schema: manifestSchema } },
    cached: true,
    problems: ['not-found'],
    run: () => {
      if (entry === undefined) throw new Problem('not-found', 'The elements were not built: npm run build.')
      return {
        floating: `${WIDGET}/quiz.js`,
        module: describe(entry),
        chunks: files.filter((file) => file !== entry).map(describe),
      }
    },
  })

const describe = ({ name, integrity, body, zipped }: WebFile) => ({
  address: `${WIDGET}/${name}`,
  integrity,
  bytes: body.length,
  gzipBytes: zipped.length,
})

const pages: Readonly<Record<string, string>> = { 'index.html': '/', 'studio.html': '/studio' }

function pageRoute(file: WebFile): Route {
  const path = pages[file.name]
  if (path === undefined) return fileRoute(`/${file.name}`, sendWebFile(file, 'no-cache'))
  const send = sendWebFile(file, 'no-cache')
  const sendWithPolicy: Handler = (req, res, next) => {
    res.set('Content-Security-Policy', path === '/' ? demoPolicy : policy)
    return send(req, res, next)
  }
  return fileRoute(path, sendWithPolicy, anyQuery)
}
