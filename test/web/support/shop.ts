import { addressOf } from '../../support/client.js'
import { service } from '../../support/service.js'

/** The real service on a free port, over the files of a folder where one is given. */
export const candour = (folder?: URL): Promise<string> => addressOf(service({ folder }).app)

interface ShopPage {
  readonly head?: string
  readonly body: string
  readonly policy?: string
}

/** A page of a shop on another origin than the service. */
export function shop({ head = '', body, policy }: ShopPage): Promise<string> {
  return addressOf((_req, res) => {
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (policy !== undefined) res.setHeader('Content-Security-Policy', policy)
    res.end(`<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,">${head}</head>
<body>${body}</body></html>`)
  })
}

/** The one line a shop adds to its head. */
export const scriptOf = (endpoint: string): string =>
  `<script type="module" src="${endpoint}/widget/v1/quiz.js"></script>`
