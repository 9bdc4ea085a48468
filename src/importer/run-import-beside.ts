import { Worker } from 'node:worker_threads'
import type { RunImport } from '../usecases/catalogs/imports.js'
import type { PreparedImport } from '../usecases/catalogs/prepare-import.js'
import type { Task } from './worker.js'

type Message = { readonly done: PreparedImport } | { readonly failed: object }

/** Reads the file of an import in a thread of its own, so that no request waits for it. */
export const runImportBeside: RunImport = (file, basis, wish) => {
  const task: Task = { file, basis, wish }
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: task })
  return new Promise((resolve, reject) => {
    worker.once('message', (message: Message) => {
      if ('done' in message) resolve(message.done)
      else reject(Object.assign(new Error('the import failed'), message.failed))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread of the import ended with ${code}`)))
  })
}
