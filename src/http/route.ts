import type { RequestHandler, Response } from 'express'
import type { z } from 'zod'
import type { ProblemCode } from '../errors.js'
import type { Access } from '../usecases/admin/access.js'

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
export type Method = (typeof methods)[number]
export type Handler = RequestHandler<Record<string, string>>

/** One method of one address, ready to be served and to be written into the document. */
export interface Route {
  readonly method: Method
  /** With its variables as Express has them: `/v1/keys/:id`. */
  readonly path: string
  readonly access: Access
  /** Null for a page or a file, which the document does not list. */
  readonly documented: Documented | null
  /** Makes what answers a request that was let through; a JSON body of more than `bodyLimit` bytes is refused. */
  readonly handler: (bodyLimit: number) => Handler
}

/** A schema of the variables of an address, or of its query. */
export type Parameters = z.ZodType<unknown, Record<string, unknown>>

/** What the document says of a route beside its address and its access. */
export interface Documented {
  readonly operationId: string
  readonly tag: string
  readonly summary: string
  readonly description?: string | undefined
  readonly params?: Parameters | undefined
  readonly query?: Parameters | undefined
  readonly body?: Body | undefined
  /** The caller must say which revision was read. */
  readonly ifMatch?: boolean | undefined
  readonly answers: Answers
  /** What the ETag of the answer is: a hash of it, or the number to be sent as `If-Match`. */
  readonly etag?: 'content' | 'revision' | undefined
  /** Codes that it may answer beside those that follow from its access, its body and `ifMatch`. */
  readonly problems?: readonly ProblemCode[] | undefined
}

export interface Body {
  readonly schema: z.ZodType
  readonly mediaType: string
  readonly examples: Examples
  /** Schemas to which the document gives a name that they do not have themselves. */
  readonly named?: Readonly<Record<string, z.ZodType>> | undefined
}

/** Bodies that a test sends to the service. */
export type Examples = Readonly<Record<string, { readonly summary?: string; readonly value: unknown }>>

/** The one answer of a route, under its status; all others are problems. */
export type Answers =
  { readonly 200: Answer } | { readonly 201: Answer } | { readonly 202: Answer } | { readonly 204: Answer }

export interface Answer {
  readonly description: string
  /** None for an answer without a body. */
  readonly schema?: z.ZodType
  /** `application/json` unless given. */
  readonly mediaType?: string
  /** What a query may ask for in its place, by media type. */
  readonly others?: Readonly<Record<string, z.ZodType>>
  /** The same in another media type, for a caller who accepts that rather. */
  readonly also?: {
    readonly mediaType: string
    readonly schema: z.ZodType
    readonly from: (answer: never, res: Response) => object
  }
}

export const JSON_TYPE = 'application/json'

/** The status and the answer that a route has. */
export function onlyAnswer(answers: Answers): readonly [status: number, answer: Answer] {
  const [only] = Object.entries<Answer>(answers)
  if (only === undefined) throw new Error('a route without an answer')
  return [Number(only[0]), only[1]]
}
