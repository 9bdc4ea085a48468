import type { OpenApiDocument } from '../../src/openapi/document.js'

/** What a request to an operation is made of, as the document has it. */
export interface Operation {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly parameters: readonly Parameter[]
  readonly body: Body | null
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
    (['GET', 'POST'] as const).flatMap((method) => {
      const documented = (item as Readonly<Record<string, Documented | undefined>>)[method.toLowerCase()]
      if (documented === undefined) return []
      return [{ path, method, parameters: documented.parameters ?? [], body: bodyOf(documented) }]
    }),
  )
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
