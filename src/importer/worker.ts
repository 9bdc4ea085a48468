import { parentPort, workerData } from 'node:worker_threads'
import type { ImportBasis, ImportWish } from '../usecases/catalogs/prepare-import.js'
import { runImportHere } from './run-import.js'

/** What the thread is given: a file, what to compare it with, and how to read it. */
export interface Task {
  readonly file: string
  readonly basis: ImportBasis
  readonly wish: ImportWish
}

const { file, basis, wish } = workerData as Task

try {
  parentPort?.postMessage({ done: await runImportHere(file, basis, wish) })
} catch (error) {
  // A copied error keeps its message alone, and what it says of places and remedies is what a person needs.
  const told =
    error instanceof Error ? Object.assign({ name: error.name, message: error.message }, error) : {}
  parentPort?.postMessage({ failed: told })
}
