import type { OpenApiDocument } from '../../src/http/openapi.js'

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Verb = (typeof verbs)[number]

/** What a request to an operation is made of, as the document has it. */
export interface Operation {
  readonly path: string
  readonly method: Verb
  readonly parameters: readonly Parameter[]
  readonly body: Body | null
  /** Who may ask for it. */
  readonly roles: readonly string[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required?: boolean
  readonly schema: { readonly example?: string }
}

interface Body {
  readonly type: string
  readonly schema: object
  readonly examples: readonly unknown[]
}

interface Documented {
  readonly 'x-roles': readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, Omit<Body, 'type' | 'examples'> & Examples>>
  }
}

interface Examples {
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}

export function operationsIn({ paths = {} }: OpenApiDocument): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    verbs.flatMap((method) => {
      const documented = (item as Readonly<Record<string, Documented | undefined>>)[method.toLowerCase()]
      if (documented === undefined) return []
      const { parameters = [], 'x-roles': roles } = documented
      return [{ path, method, parameters, body: bodyOf(documented), roles }]
    }),
  )
}

/** What a shop's pages and server may ask for. To sign in is for people, and takes a key of the studio in its body. */
export function operationsOfServers(document: OpenApiDocument): readonly Operation[] {
  return operationsIn(document).filter(({ path, roles }) => roles.includes('pk') && path !== '/v1/session')
}

function bodyOf({ requestBody }: Documented): Body | null {
  const [body] = Object.entries(requestBody?.content ?? {})
  if (body === undefined) return null
  const [type, { schema, examples = {} }] = body
  return { type, schema, examples: Object.values(examples).map(({ value }) => value) }
}

/** The path of an operation with these values, or its examples, in place of what is variable in it. */
export function addressIn(
  { path, parameters }: Operation,
  values: Readonly<Record<string, string>> = {},
): string {
  return parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (address, { name, schema }) => address.replace(`{${name}}`, values[name] ?? schema.example ?? ''),
      path,
    )
}
