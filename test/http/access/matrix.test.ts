import { describe, expect, it } from 'vitest'
import { callerRoles, type CallerRole } from '../../../src/usecases/admin/access.js'
import { methods } from '../../../src/http/route.js'
import { templateOf } from '../../../src/http/openapi.js'
import { storedService } from '../../support/stored-service.js'
import { written } from './written-matrix.js'

type Service = Awaited<ReturnType<typeof storedService>>

interface Operation {
  readonly name: string
  readonly method: (typeof methods)[number]
  readonly path: string
  readonly roles: readonly CallerRole[]
}

/** Each operation of the document that a service serves. */
async function operationsOf({ http }: Service): Promise<readonly Operation[]> {
  const { paths } = (await http().get('/openapi.json').expect(200)).body
  return Object.entries(paths as Record<string, Record<string, { 'x-roles': CallerRole[] }>>).flatMap(
    ([path, item]) =>
      methods.flatMap((method) => {
        const roles = item[method]?.['x-roles']
        return roles === undefined ? [] : [{ name: `${method} ${path}`, method, path, roles }]
      }),
  )
}

/** Asks without a body that any route would take: who may is told what is wrong, who may not is not let so far. */
async function statusFor({ http }: Service, { method, path }: Operation, key: string | undefined) {
  const address = path.replaceAll(/\{\w+\}/g, '1')
  const request = http()[method](address)
  return (await (key === undefined ? request : request.set('Authorization', `Bearer ${key}`))).status
}

describe('who may do what', () => {
  it('is written in the document as it is written down', async () => {
    const operations = await operationsOf(await storedService())
    expect(Object.fromEntries(operations.map(({ name, roles }) => [name, roles]))).toEqual(written)
  })

  it('holds no route that the document does not list, two pages and their files apart', async () => {
    const { document, routes } = await storedService()
    const served = routes.map(({ path }) => templateOf(path)).filter((path) => !/\.(js|css|png)$/.test(path))
    expect(served.filter((path) => !(path in (document.paths ?? {})))).toEqual(['/', '/studio'])
  })

  it.each([true, false])(
    'holds for every role, route and method; public reads: %s',
    async (publicReads) => {
      const service = await storedService({ publicReads })
      const keys: Partial<Record<CallerRole, string>> = await service.keysOf()
      const before = await stateOf(service)
      let checked = 0
      for (const operation of await operationsOf(service)) {
        for (const role of callerRoles) {
          const status = await statusFor(service, operation, keys[role])
          expect([operation.name, role, verdict(status)]).toEqual([
            operation.name,
            role,
            expected(operation, role, publicReads),
          ])
          checked += 1
        }
      }
      expect(await stateOf(service), 'one question may not change what the next one meets').toEqual(before)
      console.log(`${checked} combinations of route, method and role, public reads ${publicReads}`)
    },
    120_000,
  )
})

/** All that a service keeps of its sites. */
const stateOf = async ({ store, sites }: Service) => [
  await store?.auditFrom('default', 1, Number.MAX_SAFE_INTEGER),
  sites.states(),
]

const verdict = (status: number): string =>
  status === 401 || status === 403 ? String(status) : 'let through'

const open = [
  ...['/livez', '/readyz', '/openapi.json', '/docs', '/schemas/{file}'],
  ...['/widget/v1/manifest.json', 'post /v1/session'],
]

function expected({ name, path, roles }: Operation, role: CallerRole, publicReads: boolean): string {
  const isOpen = open.includes(path) || open.includes(name)
  if (!roles.includes(role)) return role === 'anonymous' ? '401' : '403'
  return role === 'anonymous' && !isOpen && !publicReads ? '401' : 'let through'
}
