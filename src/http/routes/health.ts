import { z } from 'zod'
import { Problem } from '../../errors.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'

const ok = { status: 'ok' } as const
const ready = { status: 'ready' } as const
const statusOf = <Status extends string>({ status }: { readonly status: Status }) =>
  z.strictObject({ status: z.literal(status) })

const shared = { method: 'get', access: 'open', tag: 'Operations' } as const

/** Alive means that the process answers; ready means that new traffic should be sent here. */
export function healthRoutes(isDraining: () => boolean): readonly Route[] {
  return [
    defineRoute({
      ...shared,
      path: '/livez',
      operationId: 'livez',
      summary: 'The process answers.',
      answers: { 200: { description: 'The process answers.', schema: statusOf(ok) } },
      run: () => ok,
    }),
    defineRoute({
      ...shared,
      path: '/readyz',
      operationId: 'readyz',
      summary: 'New traffic may be sent here.',
      answers: { 200: { description: 'New traffic may be sent here.', schema: statusOf(ready) } },
      problems: ['unavailable'],
      run: () => {
        if (isDraining())
          throw new Problem('unavailable', 'This process is stopping; send traffic to another one.')
        return ready
      },
    }),
  ]
}
