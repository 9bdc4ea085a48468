import { z } from 'zod'
import { Problem } from '../../errors.js'
import { closedSites, partlyFitting } from '../../sites/partly-fitting.js'
import type { Sites } from '../../sites/sites.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { partialFit } from './shared-schema.js'

const ok = { status: 'ok' } as const
const statusOf = <Status extends string>({ status }: { readonly status: Status }) =>
  z.strictObject({ status: z.literal(status) })

const shared = { method: 'get', access: 'open', tag: 'Operations' } as const

const ready = z.strictObject({
  status: z.literal('ready'),
  weightsFit: z.record(z.string(), partialFit).optional().meta({
    description:
      'By site, what of its published weights does not fit the catalogue. Absent where the weights of every site fit.',
  }),
  closedSites: z.array(z.string()).optional().meta({
    description:
      'Sites that answer nothing, because the rules that they published do not fit the catalogue. Absent where there are none.',
  }),
})

interface HealthDeps {
  readonly isDraining: () => boolean
  readonly sites: Pick<Sites, 'site' | 'states'>
}

/** Alive means that the process answers; ready means that new traffic should be sent here. */
export function healthRoutes({ isDraining, sites }: HealthDeps): readonly Route[] {
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
      answers: { 200: { description: 'New traffic may be sent here.', schema: ready } },
      problems: ['unavailable'],
      run: () => {
        if (isDraining())
          throw new Problem('unavailable', 'This process is stopping; send traffic to another one.')
        return { status: 'ready' as const, ...misfitsOf(sites) }
      },
    }),
  ]
}

/** What of the sites does not fit the catalogue. They are ready all the same: other sites answer. */
function misfitsOf(sites: HealthDeps['sites']) {
  const fits = partlyFitting(sites).map(({ site, weightsFit }) => [site, weightsFit] as const)
  const closed = closedSites(sites).map(({ site }) => site)
  return {
    ...(fits.length > 0 && { weightsFit: Object.fromEntries(fits) }),
    ...(closed.length > 0 && { closedSites: closed }),
  }
}
