import { createReadStream } from 'node:fs'
import type { RunImport } from '../usecases/catalogs/imports.js'
import { prepareImport } from '../usecases/catalogs/prepare-import.js'

/** Reads the file of an import in this thread. */
export const runImportHere: RunImport = (file, basis, wish) =>
  prepareImport(createReadStream(file), basis, wish)
