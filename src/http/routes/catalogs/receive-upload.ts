import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Request, Response } from 'express'
import type { z } from 'zod'
import { Problem } from '../../../errors.js'
import type { Upload } from '../../../usecases/catalogs/imports.js'
import type { ImportWish } from '../../../usecases/catalogs/prepare-import.js'
import { citedAddress, shownAddress } from '../../../usecases/catalogs/feeds/feed.js'
import { parseInput } from '../../../usecases/parse-input.js'
import { jsonReader } from '../../body/json-body.js'
import { letArriveSlowly } from '../../body/slow-body.js'
import { streamedBody } from '../../body/streamed-body.js'
import { addressedSchema, formSchema } from './catalogs-schema.js'
import { fetchFeed, type OpenRequest } from './fetch-feed.js'

/** A file that has arrived, and how it is to be read. */
export interface Received {
  readonly upload: Upload
  readonly wish: ImportWish
  readonly dryRun: boolean
}

export interface Limits {
  /** The folder that uploads wait in until they are read. */
  readonly folder: string
  readonly bytesMax: number
  readonly openRequest?: OpenRequest | undefined
}

const FORM_JSON_MAX = 100_000

/** How long a file may take to arrive. */
const ARRIVAL_MS = 15 * 60_000

/**
 * Receives a file: of a form (`multipart/form-data`), from an address (`application/json`), or as the body itself, with
 * what a form would say in the query.
 *
 * @throws {Problem} invalid-request | body-too-large | unsupported-media-type | unsupported-encoding | bad-request
 */
export function receiveUpload(req: Request, res: Response, limits: Limits): Promise<Received> {
  const type = req.headers['content-type'] ?? ''
  if (/^multipart\/form-data\b/i.test(type)) return fromForm(req, res, limits)
  if (/^application\/json\b/i.test(type) && req.query['name'] === undefined)
    return fromAddress(req, res, limits)
  return fromBody(req, res, limits)
}

async function fromBody(req: Request, res: Response, limits: Limits): Promise<Received> {
  const { name, ...asked } = req.query
  const fields = parseInput(formSchema, asked)
  const bytes = Readable.from(arriving(req, res, limits))
  return { upload: await save(bytes, limits, typeof name === 'string' ? name : null), ...wishOf(fields) }
}

async function fromAddress(req: Request, res: Response, limits: Limits): Promise<Received> {
  const { address, ...fields } = parseInput(addressedSchema, await jsonReader(FORM_JSON_MAX)(req, res))
  const { wish, dryRun } = wishOf(fields)
  return {
    upload: await fetchUpload(address, limits),
    wish: { ...wish, address: citedAddress(address) },
    dryRun,
  }
}

/**
 * Fetches the file of an address.
 *
 * @throws {Problem} invalid-request
 */
export const fetchUpload = async (address: string, limits: Limits): Promise<Upload> =>
  save(await fetchFeed(new URL(address), limits.bytesMax, limits.openRequest), limits, shownAddress(address))

async function fromForm(req: Request, res: Response, limits: Limits): Promise<Received> {
  const form = formOf(req)
  const fields: Record<string, string> = {}
  const uploads: Promise<Upload>[] = []
  const streams: Readable[] = []
  form.on('field', (name, value) => (fields[name] = value))
  form.on('file', (field, stream, name) => {
    streams.push(stream)
    if (field === 'file' && uploads.length === 0) uploads.push(save(stream, limits, name))
    else stream.resume()
  })
  try {
    await pipeline(arriving(req, res, limits), form)
  } catch (error) {
    // Whoever reads a file of a form that broke off would wait for the rest for ever.
    for (const stream of streams) stream.destroy()
    await Promise.allSettled(uploads)
    if (error instanceof Problem) throw error
    throw new Problem('bad-request', 'The form is malformed, or was cut short.')
  }
  const [saving] = uploads
  if (saving === undefined)
    throw new Problem('invalid-request', 'The form holds no file.', [
      { pointer: '/file', code: 'invalid', detail: 'Is missing.' },
    ])
  const upload = await saving
  try {
    const { name: _, ...asked } = req.query
    return { upload, ...wishOf(parseInput(formSchema, { ...asked, ...fields })) }
  } catch (error) {
    discardUpload(upload)
    throw error
  }
}

/** The bytes of a file, which may come over a slow line. */
async function* arriving(req: Request, res: Response, { bytesMax }: Limits): AsyncGenerator<Buffer> {
  letArriveSlowly(res)
  const timer = setTimeout(() => req.destroy(), ARRIVAL_MS)
  try {
    yield* streamedBody(req, res, bytesMax)
  } finally {
    clearTimeout(timer)
  }
}

function formOf(req: Request) {
  try {
    const headers = { 'content-type': req.headers['content-type'] ?? '' }
    return new Busboy({ headers, limits: { fields: 20, fieldSize: FORM_JSON_MAX, files: 2, parts: 30 } })
  } catch {
    throw new Problem('bad-request', 'The form has no boundary.')
  }
}

function wishOf({ dryRun, format, mapping, brand, label }: z.output<typeof formSchema>) {
  return { dryRun, wish: { format, mapping, brand, label } }
}

async function save(bytes: Readable, { folder }: Limits, name: string | null): Promise<Upload> {
  await mkdir(resolve(folder), { recursive: true, mode: 0o700 })
  const file = join(resolve(folder), randomUUID())
  try {
    await pipeline(bytes, createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
  const { size } = await stat(file)
  if (size === 0) {
    await rm(file, { force: true })
    throw new Problem('invalid-request', 'The file is empty.', [
      { pointer: '/file', code: 'empty', detail: 'Holds nothing.' },
    ])
  }
  return { file, name, bytes: size }
}

/** Removes the file of an upload, now or in a moment. */
export const discardUpload = ({ file }: Upload): void => void rm(file, { force: true })
