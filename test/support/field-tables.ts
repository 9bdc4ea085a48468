import type { JsonSchema } from '#catalog'

/** A field of a file, with a value that stands there in one of our catalogues. */
export interface Field {
  readonly path: string
  readonly type: string
  readonly required: string
  readonly meaning: string | undefined
  readonly example: string
}

export interface FieldTable {
  /** Of what the fields are; empty for those of the file itself. */
  readonly title: string
  readonly meaning: string | undefined
  readonly fields: readonly Field[]
}

/** A schema in a place, with every value that stands there in our catalogues. */
interface Place {
  readonly schema: JsonSchema
  readonly path: string
  readonly values: readonly unknown[]
}

type Json = Readonly<Record<string, unknown>>
type Definitions = Readonly<Record<string, JsonSchema>>

/** What other places call the definitions of a schema. */
const definitionNames: Readonly<Record<string, string>> = {
  ProductTest: 'question about a product',
  ProfileTest: 'question about a shopper',
  StatedFact: 'fact',
}

/** The tables of a file: its own fields, then those of each kind of its entries. */
export function tablesOf(schema: JsonSchema, values: readonly unknown[]): readonly FieldTable[] {
  const place = { schema, path: '', values }
  const kinds = kindsIn(place)
  return [
    { title: '', meaning: schema.description, fields: fieldsIn(place) },
    ...kinds.map((one) => ({
      title: `\`${one.path}\` of kind \`${String(kindOf(one.schema))}\``,
      meaning: propertiesOf(one.schema)['kind']?.description,
      fields: fieldsIn(one).filter(({ path }) => path !== `${one.path}.kind`),
    })),
  ]
}

/** The table of a definition. Of one that has several forms, a field says beside which others it stands. */
export function definitionTable(
  name: string,
  { definitions }: JsonSchema,
  values: readonly unknown[],
): FieldTable {
  const schema = (definitions as Definitions)[name] ?? {}
  const fieldsOf = (form: JsonSchema): readonly Field[] =>
    fieldsIn({ schema: form, path: '', values: values.filter((one) => isOf(form, one)) })
  const forms = optionsOf(schema)
  if (forms.length === 0) return { title: '', meaning: schema.description, fields: fieldsOf(schema) }
  const fields = forms.flatMap(fieldsOf)
  const distinct = fields.filter(({ path }, i) => fields.findIndex((one) => one.path === path) === i)
  return {
    title: '',
    meaning: schema.description,
    fields: distinct.map((field) => ({ ...field, required: besides(field.path, forms) })),
  }
}

function besides(name: string, forms: readonly JsonSchema[]): string {
  const having = forms.filter((form) => Object.hasOwn(propertiesOf(form), name))
  const others = having.flatMap(({ required = [] }) => required.filter((one) => one !== name))
  const listed = [...new Set(others)].map((one) => `\`${one}\``).join(', ')
  if (listed === '') return 'alone'
  return having.some(({ required = [] }) => !required.includes(name))
    ? `may stand with ${listed}`
    : `with ${listed}`
}

function fieldsIn(place: Place): readonly Field[] {
  const { schema, path, values } = place
  const named = Object.entries(propertiesOf(schema)).filter(([name]) => name !== '$schema')
  const own = named.flatMap(([name, property]) => {
    const at = path === '' ? name : `${path}.${name}`
    const there = values.flatMap((value) =>
      isObject(value) && Object.hasOwn(value, name) ? [value[name]] : [],
    )
    const inside = { schema: property, path: at, values: there }
    return [fieldAt(inside, requiredIn(schema, name, property)), ...fieldsIn(inside)]
  })
  return [...own, ...fieldsOfMembers(place)]
}

/** Of what is in a list, under an id, or in one of several forms. */
function fieldsOfMembers({ schema, path, values }: Place): readonly Field[] {
  const { items, additionalProperties: more } = schema
  const lists = values.filter((value) => Array.isArray(value)).flat()
  const forms = optionsOf(schema).filter((form) => kindOf(form) === undefined)
  return [
    ...(isSchema(items)
      ? fieldsIn({ schema: items, path: path === '' ? '' : `${path}[]`, values: lists })
      : []),
    ...(isSchema(more) ? memberFields(more, { schema, path, values }) : []),
    ...forms.flatMap((form) =>
      fieldsIn({ schema: form, path, values: values.filter((one) => isOf(form, one)) }),
    ),
  ]
}

function memberFields(more: JsonSchema, { schema, path, values }: Place): readonly Field[] {
  const known = Object.keys(propertiesOf(schema))
  const members = values.filter(isObject).flatMap((value) =>
    Object.entries(value)
      .filter(([key]) => !known.includes(key))
      .map(([, member]) => member),
  )
  const inside = {
    schema: more,
    path: path === '' ? `<${more.title ?? 'id'}>` : `${path}.<id>`,
    values: members,
  }
  return [...(more.description === undefined ? [] : [fieldAt(inside, 'no')]), ...fieldsIn(inside)]
}

/** Each kind of the entries of a union, wherever in the schema it stands. */
function kindsIn({ schema, path, values }: Place): readonly Place[] {
  const own = optionsOf(schema)
    .filter((form) => kindOf(form) !== undefined)
    .map((form) => ({
      schema: form,
      path,
      values: values.filter((one) => isObject(one) && one['kind'] === kindOf(form)),
    }))
  const properties = Object.entries(propertiesOf(schema)).flatMap(([name, property]) =>
    kindsIn({
      schema: property,
      path: path === '' ? name : `${path}.${name}`,
      values: values.flatMap((value) => (isObject(value) ? [value[name]] : [])),
    }),
  )
  const { items } = schema
  const entries = isSchema(items)
    ? kindsIn({
        schema: items,
        path: path === '' ? '' : `${path}[]`,
        values: values.filter((one) => Array.isArray(one)).flat(),
      })
    : []
  return [...own, ...properties, ...entries]
}

const fieldAt = ({ schema, path, values }: Place, required: string): Field => ({
  path,
  type: typeOf(schema),
  required,
  meaning: schema.description,
  example: exampleIn(values),
})

function requiredIn(schema: JsonSchema, name: string, property: JsonSchema): string {
  if (schema.required?.includes(name)) return 'yes'
  return property.default === undefined ? 'no' : `no: \`${JSON.stringify(property.default)}\``
}

const EXAMPLE_MAX = 100

function exampleIn(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value)).filter((text) => text !== undefined)
  const short = texts.find(
    (text) => text.length <= EXAMPLE_MAX && text !== '{}' && text !== '[]' && text !== 'null',
  )
  return short === undefined ? '' : `\`${short}\``
}

const simpleTypes: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
}

/** What may stand in a field, in a few words. */
function typeOf(schema: JsonSchema): string {
  const [name] = [schema.$ref, ...(schema.allOf ?? []).map((one) => (one as JsonSchema).$ref)].flatMap(
    (ref) => (ref === undefined ? [] : [ref.replace('#/definitions/', '')]),
  )
  if (name !== undefined) return definitionNames[name] ?? 'anything'
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${String(one)}\``).join(', ')
  const options = optionsOf(schema)
  if (options.some((option) => kindOf(option) !== undefined)) return 'object, by its `kind`'
  if (options.length > 0) return [...new Set(options.map(typeOf))].join(' or ')
  if (schema.type === 'array')
    return Array.isArray(schema.items) ? 'list' : `list: ${typeOf((schema.items ?? {}) as JsonSchema)}`
  if (schema.format === 'date') return 'day: YYYY-MM-DD'
  if (schema.format === 'uri') return 'address'
  const { minimum, maximum } = schema
  const bounds =
    minimum === undefined
      ? ''
      : maximum === undefined
        ? `, ${minimum} or more`
        : ` from ${minimum} to ${maximum}`
  const types = [schema.type].flat().map((type) => simpleTypes[String(type)] ?? 'anything')
  return `${types.join(' or ')}${bounds}`
}

const propertiesOf = ({ properties = {} }: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  properties as Readonly<Record<string, JsonSchema>>

const optionsOf = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] =>
  (anyOf ?? oneOf ?? []) as readonly JsonSchema[]

const kindOf = (schema: JsonSchema): unknown => propertiesOf(schema)['kind']?.const

/** Whether a value has the fields of an object, and no other. */
function isOf(schema: JsonSchema, value: unknown): boolean {
  const known = Object.keys(propertiesOf(schema))
  if (!isObject(value) || schema.type !== 'object') return false
  return (
    Object.keys(value).every((key) => known.includes(key)) &&
    (schema.required ?? []).every((key) => key in value)
  )
}

/** Everything that stands in a value, however deep. */
export function within(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((one: unknown) => [one, ...within(one)])
}

const isSchema = (value: unknown): value is JsonSchema => isObject(value)

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
