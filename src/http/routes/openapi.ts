import type { Route } from './route-table.js'

/** `GET /openapi.json`, written once. */
export function openApiRoutes(document: object): readonly Route[] {
  const body = JSON.stringify(document)
  return [
    {
      path: '/openapi.json',
      get: {
        access: 'open',
        handlers: [(_req, res) => void res.set('Cache-Control', 'no-cache').type('json').send(body)],
      },
    },
  ]
}
