import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const program = fileURLToPath(new URL('hold-store.mjs', import.meta.url))

interface Line {
  readonly open?: true
  readonly refused?: string
  readonly message?: string
  readonly written?: string
}

/** The built store in a process of its own, which holds it open or writes to it for ever; killed with the test. */
export function startStore(
  dataDir: string,
  { task = 'hold', uid }: { task?: 'hold' | 'write'; uid?: number } = {},
) {
  const child = spawn(process.execPath, [program, dataDir, task], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const closed = once(child, 'close')
  const lines = createInterface(child.stdout)
  const first = once(lines, 'line').then(([line]) => JSON.parse(line as string) as Line)
  return {
    first,
    /** Calls back with the id of each write that the process says has ended. */
    onWritten: (seen: (id: string) => void) =>
      lines.on('line', (text) => {
        const line = JSON.parse(text) as Line
        if (line.written !== undefined) seen(line.written)
      }),
    /** Resolves when the process is gone and all that it said was heard. */
    kill: async () => {
      child.kill('SIGKILL')
      await closed
    },
    stop: async () => {
      child.stdin.end()
      await closed
    },
  }
}
