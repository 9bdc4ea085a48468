import type { RequestHandler } from 'express'
import swaggerFolder from 'swagger-ui-dist/absolute-path.js'
import { pagePolicy } from './page-policy.js'
import type { Route } from '../routes/route-table.js'

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
    {
      path: '/docs',
      get: {
        access: 'open',
        handlers: [(_req, res) => void res.set('Content-Security-Policy', pagePolicy()).send(page)],
      },
    },
    {
      path: '/docs/start.js',
      get: { access: 'open', handlers: [(_req, res) => void res.type('js').send(start)] },
    },
    ...swaggerFiles.map((file) => ({
      path: `/docs/${file}`,
      get: { access: 'open' as const, handlers: [sendAsset(file)] },
    })),
  ]
}

function sendAsset(file: string): RequestHandler<Record<string, string>> {
  const root = swaggerFolder()
  return (_req, res) => res.sendFile(file, { root, acceptRanges: false })
}
