import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const hasCurl = spawnSync('curl', ['--version']).status === 0

/** Runs a block of a document in the folder of the project, and gives each line that it prints. */
export async function runBlock(
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const shell = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  const [out, wrong]: [string[], string[]] = [[], []]
  shell.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()))
  shell.stderr.on('data', (chunk: Buffer) => wrong.push(chunk.toString()))
  const [code] = (await once(shell, 'close')) as [number]
  expect([code, wrong.join('')]).toEqual([0, ''])
  return out.join('').trim().split('\n')
}
