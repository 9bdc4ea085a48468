import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { OpenApiDocument } from '../../src/http/openapi.js'
import { documentCheck, type DocumentCheck } from './document-check.js'
import { hold } from './documented.js'
import { temporaryFolder } from './temporary-folder.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const ADMIN_KEY = 'ak_of-every-child-process'

interface Options {
  /** Where it was built. */
  readonly from?: string
  readonly uid?: number | undefined
  readonly env?: Readonly<Record<string, string>>
}

/** The built program as a process of its own, asked with its admin key; killed with the test. */
export function startService(dataDir: string, { from = root, uid, env = {} }: Options = {}) {
  const child = spawn(process.execPath, [`${from}/dist/src/main.js`], {
    env: { HOST: '127.0.0.1', PORT: '0', DRAIN_MS: '0', DATA_DIR: dataDir, ADMIN_KEY, ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const exit = once(child, 'close').then(([code]) => code as number | null)
  const entries: Entry[] = []
  const address = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const entry = JSON.parse(line) as Entry
      entries.push(entry)
      if (entry.address !== undefined) resolve(entry.address)
    })
    void exit.then((code) => reject(new Error(`exited with ${code}: ${stderr}`)))
  })
  address.catch(() => {})
  let check: DocumentCheck | undefined
  return {
    pid: child.pid,
    address,
    exit,
    stderr: () => stderr,
    /** What it has said so far. */
    entries: (): readonly Entry[] => entries,
    stop: () => {
      child.kill('SIGTERM')
      return exit
    },
    kill: () => {
      child.kill('SIGKILL')
      return exit
    },
    ask: async (request: object, key = ADMIN_KEY): Promise<string> => {
      const path = '/v1/recommendations'
      const answer = await fetch(`${await address}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
        body: JSON.stringify(request),
      })
      const body = await answer.text()
      const type = (answer.headers.get('Content-Type') ?? '').split(';')[0] ?? ''
      check ??= documentCheck(
        (await (await fetch(`${await address}/openapi.json`)).json()) as OpenApiDocument,
      )
      hold(check, { method: 'POST', path, status: answer.status, type, allow: '', body })
      return body
    },
  }
}

interface Entry {
  readonly message: string
  readonly address?: string
  readonly adminKey?: string
}

/** A copy of the built program with the data of another folder: what the next release would be. */
export function nextRelease(data: URL): string {
  const folder = temporaryFolder()
  mkdirSync(`${folder}/dist`)
  cpSync(`${root}/dist`, `${folder}/dist`, { recursive: true })
  cpSync(data, new URL(`file://${folder}/dist/catalog/data/exosome/`), { recursive: true, force: true })
  cpSync(`${root}/package.json`, `${folder}/package.json`)
  symlinkSync(`${root}/node_modules`, `${folder}/node_modules`)
  return folder
}
