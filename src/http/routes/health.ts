import { Problem } from '../../errors.js'
import type { Route } from './route-table.js'

/** Alive means that the process answers; ready means that new traffic should be sent here. */
export function healthRoutes(isDraining: () => boolean): readonly Route[] {
  return [
    {
      path: '/livez',
      get: {
        access: 'open',
        handlers: [(_req, res) => void res.set('Cache-Control', 'no-store').json({ status: 'ok' })],
      },
    },
    {
      path: '/readyz',
      get: {
        access: 'open',
        handlers: [
          (_req, res) => {
            if (isDraining())
              throw new Problem('unavailable', 'This process is stopping; send traffic to another one.')
            res.set('Cache-Control', 'no-store').json({ status: 'ready' })
          },
        ],
      },
    },
  ]
}
