import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
}

/** A file for browsers, ready to be sent. */
export interface WebFile {
  readonly name: string
  readonly type: string
  readonly body: Buffer
  readonly zipped: Buffer
  /** Its hash in the form of the attribute `integrity`. */
  readonly integrity: string
}

/** A file with its media type, gzip form and hash. */
export function webFile(name: string, body: Buffer): WebFile {
  return {
    name,
    type: types[extname(name)] ?? 'application/octet-stream',
    body,
    zipped: gzipSync(body, { level: 9 }),
    integrity: `sha384-${createHash('sha384').update(body).digest('base64')}`,
  }
}

/** The files that the build made for browsers in a folder; none where the build was not run. */
export function webFilesIn(folder: '' | 'widget/'): readonly WebFile[] {
  const built = new URL(folder, builtFolder())
  if (!existsSync(built)) return []
  return readdirSync(built, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => webFile(name, readFileSync(new URL(name, built))))
}

// The compiled service stands beside this folder, and the tests run from the sources.
function builtFolder(): URL {
  const beside = new URL('../../../web/', import.meta.url)
  return existsSync(beside) ? beside : new URL('../../../dist/web/', import.meta.url)
}
