import { catalogWarnings, CatalogError, readCatalog, problemLine, type DataProblem } from '#catalog'
import { loadCatalog, type LoadedCatalog } from '../sites/builtin-catalog.js'
import { folderAt, readFolder } from '../sites/catalog-folder.js'
import { loadGovernance, type Governance } from '../usecases/govern/shipped-governance.js'

/**
 * Checks a folder as a start does, and says what is in it, with a line for each thing that is seldom meant. `date` is the
 * day that it is for.
 *
 * @throws {Error} with every fault, one a line
 */
export function checkCatalog(path: string, date = new Date().toISOString().slice(0, 10)): string {
  const folder = folderAt(path)
  const { files, problems } = readFolder(folder)
  const unread = new Set(problems.map(({ file }) => file))
  // A file that cannot be read is told as that, and not as one that is missing.
  const others = faultsOf(() => readCatalog(files)).filter(({ file }) => !unread.has(file))
  refuseFor(path, [...problems, ...others])
  const loaded = loadCatalog(folder)
  refuseFor(
    path,
    faultsOf(() => loadGovernance(loaded.catalog, folder)),
  )
  const warnings = catalogWarnings(loaded.catalog, date).map((one) => `warning: ${problemLine(one)}`)
  return [summaryOf(loaded, loadGovernance(loaded.catalog, folder)), ...warnings].join('\n')
}

/**
 * Checks what a folder would become, in a copy of it; the copy is called by the name of the folder.
 *
 * @throws {Error} with every fault, and that nothing is written
 */
export function checkedAs(folder: string, copy: string, because = ''): string {
  try {
    return checkCatalog(copy)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be checked'
    throw new Error(`nothing is written, because ${because}${why.replaceAll(copy, folder)}`, { cause: error })
  }
}

function faultsOf(read: () => unknown): readonly DataProblem[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof CatalogError) return error.problems
    throw error
  }
}

function refuseFor(path: string, problems: readonly DataProblem[]): void {
  if (problems.length === 0) return
  const count = `${problems.length} fault${problems.length === 1 ? '' : 's'}`
  throw new Error(`${path} cannot be used: ${count}\n${new CatalogError(problems).message}`)
}

function summaryOf({ catalog, versions }: LoadedCatalog, { personas, policies }: Governance): string {
  const counted = [
    [catalog.products.length, 'products'],
    [catalog.criteria.length, 'criteria'],
    [catalog.rules.length, 'rules'],
    [catalog.quiz.questions.length, 'questions'],
    [personas.length, 'personas'],
    [policies.length, 'policies'],
  ] as const
  const counts = counted.map(([count, what]) => `${count} ${what}`).join(', ')
  return `${catalog.id} can be used: ${counts}; locales ${[...catalog.messages.keys()].join(', ')}; ${versions.catalogVersion}`
}
