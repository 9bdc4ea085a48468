import type { Request, Response } from 'express'
import { z } from 'zod'
import { Problem, type ProblemCode } from '../errors.js'
import type { Access } from '../usecases/admin/access.js'
import type { JsonText } from '../usecases/json-text.js'
import { parseInput } from '../usecases/parse-input.js'
import { jsonReader } from './body/json-body.js'
import { ifMatch } from './if-match.js'
import {
  JSON_TYPE,
  type Answers,
  type Documented,
  type Examples,
  type Handler,
  type Method,
  type Parameters,
  type Route,
} from './route.js'
import type { SchemaBySite } from './schema-by-site.js'
import { sendAnswer } from './send-answer.js'

interface Definition<Params, Query, Body extends z.ZodType, Given extends Answers, Conditional> {
  readonly method: Method
  readonly path: string
  readonly access: Access
  readonly operationId: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** The variables of the path. What they cannot be is an `unknown-id` with the message of the schema. */
  readonly params?: Params
  /** No parameter unless given; one that it does not know is an `invalid-request`. */
  readonly query?: Query
  readonly body?: Body | SchemaBySite<Body>
  /** A request may leave the body out; the schema is given undefined then. */
  readonly bodyIsOptional?: true
  readonly examples?: Examples
  /** Schemas to which the document gives a name that they do not have themselves. */
  readonly named?: Readonly<Record<string, z.ZodType>>
  /** The caller must say which revision was read, and `run` is given it. */
  readonly ifMatch?: Conditional
  readonly answers: Given
  /** Codes that this route may answer beside those that follow from its access, its body and `ifMatch`. */
  readonly problems?: readonly ProblemCode[]
  /** Its ETag is a hash of the answer: a caller who has that gets a 304. Otherwise nobody may keep the answer. */
  readonly cached?: true
  /** Its ETag is this number, to be sent as `If-Match`. */
  readonly revision?: (answer: Returned<Given>) => number
  /** The address of what was made. */
  readonly location?: (answer: Returned<Given>) => string
  /** @throws {Problem} one of `problems` */
  readonly run: (asked: Asked<Params, Query, Body, Conditional>) => Reply<Given> | Promise<Reply<Given>>
}

interface Asked<Params, Query, Body extends z.ZodType, Conditional> {
  readonly params: OutputOf<Params>
  readonly query: OutputOf<Query>
  readonly body: z.output<Body>
  readonly revision: Conditional extends true ? number : undefined
  readonly req: Request<Record<string, string>>
  readonly res: Response
}

type OutputOf<Schema> = Schema extends z.ZodType
  ? z.output<Schema>
  : Schema extends SchemaBySite<infer OfSite>
    ? z.output<OfSite>
    : undefined

/** What the schema of the answer says that a route returns, or the JSON of it. */
type Reply<Given extends Answers> = Returned<Given> | JsonText<Returned<Given>>
type Returned<Given extends Answers> = Immutable<OutputOf<SchemaIn<Given[keyof Given]>>>
type SchemaIn<One> = One extends { readonly schema: infer Schema } ? Schema : z.ZodVoid
/** Use cases return what nobody changes any more. */
type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T

const noQuery = z.strictObject({})
const nothing = z.undefined()

/**
 * A route as one definition: the schemas it names parse it, document it and say what `run` must return. A request is
 * looked at in this order: its query, its JSON, its path, `If-Match`, its body.
 */
export function defineRoute<
  Given extends Answers,
  Params extends Parameters | undefined = undefined,
  Query extends Parameters | SchemaBySite<Parameters> | undefined = undefined,
  Body extends z.ZodType = z.ZodUndefined,
  Conditional extends boolean = false,
>(definition: Definition<Params, Query, Body, Given, Conditional>): Route {
  const { method, path, access, params, query = noQuery, body, run } = definition

  const handler = (bodyLimit: number): Handler => {
    const readJson = jsonReader(bodyLimit)
    return (req, res) => {
      const asked = parseInput(schemaOf(query, res), req.query)
      // A reply that is at hand is sent at once, or a fault behind it in the same packet would be answered in its place.
      const answer = (json: unknown): void | Promise<void> => {
        const variables = params && parsePath(params, req.params)
        const revision = definition.ifMatch === true ? ifMatch(req) : undefined
        const sent = parseInput(schemaOf(body ?? nothing, res), json)
        const parsed = { query: asked, params: variables, revision, body: sent, req, res }
        const reply = run(parsed as Asked<Params, Query, Body, Conditional>)
        const send = (one: unknown) => sendAnswer({ req, res }, definition, one)
        if (reply instanceof Promise) return reply.then(send)
        send(reply)
      }
      const isAbsent = body === undefined || (definition.bodyIsOptional === true && !hasBody(req))
      return isAbsent ? answer(undefined) : readJson(req, res).then(answer)
    }
  }
  return { method, path, access, documented: documentedOf(definition), handler }
}

const schemaOf = (schema: z.ZodType | SchemaBySite<z.ZodType>, res: Response): z.ZodType =>
  schema instanceof z.ZodType ? schema : schema.of(res)

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

function parsePath(schema: Parameters, variables: unknown): unknown {
  const parsed = schema.safeParse(variables)
  if (parsed.success) return parsed.data
  throw new Problem('unknown-id', parsed.error.issues[0]?.message ?? 'There is nothing of this id.')
}

function documentedOf<
  Params extends Parameters | undefined,
  Query extends Parameters | SchemaBySite<Parameters> | undefined,
  Body extends z.ZodType,
  Given extends Answers,
>(definition: Definition<Params, Query, Body, Given, boolean>): Documented {
  const { query, body, examples = {}, named, cached, revision } = definition
  const schema = body instanceof z.ZodType ? body : body?.documented
  return {
    ...definition,
    query: query instanceof z.ZodType ? query : (query?.documented as Parameters | undefined),
    body: schema && { schema, mediaType: JSON_TYPE, examples, named },
    etag: cached ? 'content' : revision && 'revision',
  }
}

interface RawDefinition {
  readonly method: Method
  readonly path: string
  readonly access: Access
  /** No parameter unless given. */
  readonly query?: z.ZodType
  /** Null for a page or a file, which the document does not list. */
  readonly documented: Documented | null
  readonly run: Handler
}

/** A route that reads its body and writes its answer itself: a stream, a page or a file. Only its query is parsed. */
export function defineRawRoute({ query = noQuery, run, ...route }: RawDefinition): Route {
  const handle: Handler = (req, res, next) => {
    parseInput(query, req.query)
    return run(req, res, next)
  }
  return { ...route, handler: () => handle }
}
