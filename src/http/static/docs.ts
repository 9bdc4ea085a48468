import { z } from 'zod'
import swaggerFolder from 'swagger-ui-dist/absolute-path.js'
import { defineRawRoute } from '../define-route.js'
import type { Handler, Route } from '../route.js'
import { pagePolicy } from './page-policy.js'

const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Candour API</title>
    <link rel="stylesheet" href="docs/swagger-ui.css">
    <link rel="icon" type="image/png" href="docs/favicon-32x32.png">
    <script src="docs/swagger-ui-bundle.js" defer></script>
    <script src="docs/start.js" defer></script>
  </head>
  <body><div id="swagger-ui"></div></body>
</html>
`

const start = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null })
`

/** The pages of the API reference. They load files of this installation only. */
export function docsRoutes(): readonly Route[] {
  return [
    defineRawRoute({
      method: 'get',
      path: '/docs',
      access: 'open',
      documented: {
        operationId: 'docs',
        tag: 'Operations',
        summary: 'This document as a page',
        answers: { 200: { description: 'A page.', mediaType: 'text/html', schema: z.string() } },
      },
      run: (_req, res) => void res.set('Content-Security-Policy', pagePolicy()).send(page),
    }),
    fileRoute('/docs/start.js', (_req, res) => void res.type('js').send(start)),
    ...swaggerFiles.map((file) => fileRoute(`/docs/${file}`, sendAsset(file))),
  ]
}

const fileRoute = (path: string, run: Handler): Route =>
  defineRawRoute({ method: 'get', path, access: 'open', documented: null, run })

function sendAsset(file: string): Handler {
  const root = swaggerFolder()
  return (_req, res) => res.sendFile(file, { root, acceptRanges: false })
}
