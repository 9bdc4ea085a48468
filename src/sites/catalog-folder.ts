import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CatalogError, catalogFileNames, locales, type DataProblem } from '#catalog'

/** What comes with a catalogue and is no part of it. */
const governanceFileNames: readonly string[] = ['personas', 'policies']
const fileNames: readonly string[] = [...catalogFileNames, ...governanceFileNames]

/** The JSON of each file of a folder, by name and unchecked, and every fault of the files themselves. */
export interface CatalogFolder {
  readonly files: Readonly<Record<string, unknown>>
  readonly governance: Readonly<Record<string, unknown>>
  readonly problems: readonly DataProblem[]
}

/** The folder that a setting or an argument names. */
export const folderAt = (path: string): URL => pathToFileURL(`${resolve(path)}/`)

/**
 * Reads a folder. What belongs to no catalogue is a fault too: a misspelt file would be missed by nobody.
 *
 * @throws {Error} of one line, where the folder cannot be read
 */
export function readFolder(folder: URL): CatalogFolder {
  const read = entriesOf(folder).map((entry) => readEntry(folder, entry))
  const jsonOf = (names: readonly string[]) =>
    Object.fromEntries(
      read.flatMap((one) => ('json' in one && names.includes(one.name) ? [[one.name, one.json]] : [])),
    )
  return {
    files: jsonOf(catalogFileNames),
    governance: jsonOf(governanceFileNames),
    problems: read.flatMap((one) => ('problem' in one ? [one] : [])),
  }
}

/** The files of a catalogue in a folder. Throws a `CatalogError` where one of them cannot be read. */
export function filesIn(folder: URL): Readonly<Record<string, unknown>> {
  const { files, problems } = readFolder(folder)
  if (problems.length > 0) throw new CatalogError(problems)
  return files
}

/** Hidden files, folders and notes are for people. */
function entriesOf(folder: URL): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !/^\.|\.md$/.test(entry.name))
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    throw new Error(`${fileURLToPath(folder)}: the folder of the catalogue cannot be read (${code})`, {
      cause: error,
    })
  }
}

type Read = { readonly name: string; readonly json: unknown } | DataProblem

function readEntry(folder: URL, entry: string): Read {
  const name = entry.replace(/\.json$/, '')
  const fault = (problem: string, fix: string): DataProblem => ({
    file: name,
    at: 'whole file',
    problem,
    fix,
  })
  if (!entry.endsWith('.json') || !fileNames.includes(name)) return fault(...strange(name))
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(new URL(entry, folder)),
    )
    if (text.startsWith('\ufeff'))
      return fault('It starts with a byte order mark.', 'Save it as UTF-8 without one.')
    return { name, json: JSON.parse(text) as unknown }
  } catch (error) {
    return fault(...unreadable(error))
  }
}

type Fault = readonly [problem: string, fix: string]

function strange(name: string): Fault {
  const isOfLocale = name.startsWith('messages.')
  return isOfLocale
    ? [
        'There are no sentences of the service in this locale.',
        `Remove it; locales are: ${locales.join(', ')}.`,
      ]
    : ['It is no file of a catalogue.', `Remove it, or correct its name; files are: ${fileNames.join(', ')}.`]
}

function unreadable(error: unknown): Fault {
  if (error instanceof SyntaxError) return [`It is not JSON: ${error.message}.`, 'Correct it at that place.']
  if (error instanceof TypeError) return ['It is not UTF-8.', 'Save it as UTF-8.']
  return [
    `It cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    'Check its permissions.',
  ]
}
