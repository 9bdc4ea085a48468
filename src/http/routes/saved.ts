import { z } from 'zod'
import { callerOf } from '../middleware/caller.js'
import { removeDocument } from '../../usecases/govern/documents.js'
import {
  createGoverned,
  listGoverned,
  readGoverned,
  replaceGoverned,
  type GovernedDocument,
  type GovernedDocumentKind,
  type GovernedView,
} from '../../usecases/govern/governed-documents.js'
import { personaSchema, type PersonaSchema } from '../../usecases/govern/personas.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { schemaBySite, type SchemaBySite } from '../schema-by-site.js'
import type { RouteDeps } from './deps.js'
import { idInPath, oneExample } from './governed.js'
import { policyBodySchema, savedPersona, savedPolicy } from './saved-schema.js'
import { examplePersona } from './examples.js'
import type { Policy } from '../../usecases/govern/policies/index.js'
import { writerOf } from './writer-of.js'

/** What editors keep and everybody of the studio reads. */
interface Collection {
  readonly kind: GovernedDocumentKind
  readonly many: 'personas' | 'policies'
  readonly what: string
  readonly body: z.ZodType<GovernedDocument> | SchemaBySite<z.ZodType<GovernedDocument>>
  /** As it was saved, also where the catalogue has moved on since. */
  readonly saved: z.ZodType<GovernedView>
  readonly example: { readonly id: string }
}

/** `/v1/personas`: saved requests that every preview asks again. `/v1/policies`: assertions over them. */
export const savedRoutes = (deps: RouteDeps): readonly Route[] =>
  [personas(deps), policies(deps)].flatMap((collection) =>
    [list, create, read, replace, remove].map((one) => one(deps, collection)),
  )

function personas(deps: RouteDeps): Collection {
  const asPersona = (body: z.output<PersonaSchema>): GovernedDocument => ({
    kind: 'persona',
    body,
  })
  return {
    kind: 'persona',
    many: 'personas',
    what: 'a saved request that every preview asks again',
    body: schemaBySite(deps, (catalog) => personaSchema(catalog).transform(asPersona)),
    saved: savedPersona(personaSchema(deps.catalog)),
    example: examplePersona(deps.personas),
  }
}

const examplePolicy = {
  id: 'no-leader-everywhere',
  text: 'No product leads for more than eight in ten personas.',
  kind: 'lead-share-max',
  share: 0.8,
}

function policies(deps: RouteDeps): Collection {
  const asPolicy = (body: Policy): GovernedDocument => ({ kind: 'policy', body })
  return {
    kind: 'policy',
    many: 'policies',
    what: 'an assertion over the personas that can block a publish',
    body: schemaBySite(deps, ({ slots }) => policyBodySchema(slots).transform(asPolicy)),
    saved: savedPolicy(deps.catalog.slots),
    example: examplePolicy,
  }
}

const tag = 'Personas and policies'
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
const pathOf = ({ many }: Collection): string => `/v1/${many}`

const list = ({ siteWriter }: RouteDeps, collection: Collection): Route => {
  const { kind, many, what, saved } = collection
  return defineRoute({
    method: 'get',
    path: pathOf(collection),
    access: 'study',
    operationId: `list${capital(many)}`,
    tag,
    summary: `${capital(many)}: each ${what}`,
    answers: {
      200: { description: 'All of them.', schema: z.strictObject({ [many]: z.array(saved) }) },
    },
    run: async ({ res }) => ({ [many]: await listGoverned(siteWriter.reads(), callerOf(res).site, kind) }),
  })
}

const create = (deps: RouteDeps, collection: Collection): Route => {
  const { kind, body, saved, example } = collection
  return defineRoute({
    method: 'post',
    path: pathOf(collection),
    access: 'edit',
    operationId: `create${capital(kind)}`,
    tag,
    summary: `Save a new ${kind}`,
    body,
    examples: oneExample(example),
    answers: { 201: { description: `The ${kind}.`, schema: saved } },
    location: ({ id }) => `${pathOf(collection)}/${String(id)}`,
    revision: ({ revision }) => revision,
    problems: ['id-taken', 'too-many-documents'],
    run: ({ body: wanted, res }) => {
      const [writer, { catalog }] = [writerOf(res, deps.clock), deps.snapshot(res)]
      return deps.siteWriter.write(writer.site, (tx) => createGoverned({ tx, ...writer }, catalog, wanted))
    },
  })
}

const read = ({ siteWriter }: RouteDeps, collection: Collection): Route => {
  const { kind, saved, example } = collection
  return defineRoute({
    method: 'get',
    path: `${pathOf(collection)}/:id`,
    access: 'study',
    operationId: `get${capital(kind)}`,
    tag,
    summary: `A ${kind}`,
    params: idInPath(example.id),
    answers: { 200: { description: `The ${kind}.`, schema: saved } },
    revision: ({ revision }) => revision,
    problems: ['unknown-id'],
    run: ({ params: { id }, res }) => readGoverned(siteWriter.reads(), callerOf(res).site, { kind, id }),
  })
}

const replace = (deps: RouteDeps, collection: Collection): Route => {
  const { kind, body, saved, example } = collection
  return defineRoute({
    method: 'put',
    path: `${pathOf(collection)}/:id`,
    access: 'edit',
    operationId: `replace${capital(kind)}`,
    tag,
    summary: `Put another ${kind} in its place`,
    params: idInPath(example.id),
    ifMatch: true,
    body,
    examples: oneExample(example),
    answers: { 200: { description: `The ${kind} as it is now.`, schema: saved } },
    revision: ({ revision }) => revision,
    problems: ['unknown-id'],
    run: ({ params: { id }, revision, body: document, res }) => {
      const [writer, { catalog }] = [writerOf(res, deps.clock), deps.snapshot(res)]
      const wanted = { id, revision, document }
      return deps.siteWriter.write(writer.site, (tx) => replaceGoverned({ tx, ...writer }, catalog, wanted))
    },
  })
}

const remove = ({ siteWriter, clock }: RouteDeps, collection: Collection): Route => {
  const { kind, example } = collection
  return defineRoute({
    method: 'delete',
    path: `${pathOf(collection)}/:id`,
    access: 'edit',
    operationId: `delete${capital(kind)}`,
    tag,
    summary: `Delete a ${kind}`,
    params: idInPath(example.id),
    ifMatch: true,
    answers: { 204: { description: 'It is gone; the audit log remembers it.' } },
    problems: ['unknown-id'],
    run: async ({ params: { id }, revision, res }) => {
      const writer = writerOf(res, clock)
      const ref = { kind, id, revision }
      await siteWriter.write(writer.site, (tx) => removeDocument({ tx, ...writer }, ref))
    },
  })
}
