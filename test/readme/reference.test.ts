import { describe, expect, it } from 'vitest'
import { problemKinds } from '../../src/http/problem/problem-json.js'
import { namesIn, tableUnder, textOf } from '../support/documents.js'
import { service } from '../support/service.js'

const { http } = service()
const document = (await http().get('/openapi.json').expect(200)).body as Document
interface Document {
  readonly paths: Readonly<Record<string, unknown>>
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> }
}

const reference = 'docs/reference.md'
const firstColumn = (heading: string): readonly string[] =>
  tableUnder(reference, heading).flatMap(([cell]) => namesIn(cell))

const addresses = firstColumn('Addresses').map((name) => name.replace(/^[A-Z]+ /, ''))
const paths = Object.keys(document.paths)
const covers = (address: string, path: string): boolean => path === address || path.startsWith(`${address}/`)
const fieldsOf = (schema: string): readonly string[] =>
  Object.keys(document.components.schemas[schema]?.properties ?? {})

describe('the reference', () => {
  it('lists every address that the OpenAPI document has', () => {
    expect(paths.filter((path) => !addresses.some((address) => covers(address, path)))).toEqual([])
  })

  it('lists no address that is not served', async () => {
    const others = addresses.filter((address) => !paths.some((path) => covers(address, path)))
    for (const address of others) await http().get(address).expect(200)
  })

  it('lists every field of a request and of its profile', () => {
    expect(firstColumn('A profile')).toEqual(fieldsOf('Profile'))
    const beside = fieldsOf('RecommendationRequest').filter((field) => field !== 'profile')
    expect([...firstColumn('Beside the profile')].sort()).toEqual([...beside].sort())
  })

  it('lists every error with its status and title', () => {
    const kinds = Object.entries(problemKinds).map(([code, { status, title }]) => [
      `\`${code}\``,
      `${status}`,
      title,
    ])
    expect(tableUnder(reference, 'Errors')).toEqual(kinds)
  })

  it('lists every setting', () => {
    const read = [...textOf('src/config.ts').matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name = '']) => name)
    expect([...firstColumn('Settings'), 'DATABASE_URL'].sort()).toEqual(read.sort())
  })
})
