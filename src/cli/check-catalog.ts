import { CatalogError, type DataProblem } from '#catalog'
import { loadCatalog } from '../sites/builtin-catalog.js'
import { folderAt, readFolder } from '../sites/catalog-folder.js'
import { loadGovernance } from '../usecases/govern/shipped-governance.js'

/**
 * Checks a folder as a start does, and says what is in it.
 *
 * @throws {Error} with every fault, one a line
 */
export function checkCatalog(path: string): Promise<string> {
  const folder = folderAt(path)
  const ofFiles = readFolder(folder).problems
  const known = new Set(ofFiles.map(({ file }) => file))
  // A file that cannot be read is told as that, and not as one that is missing.
  const problems = [...ofFiles, ...faultsOf(folder).filter(({ file }) => !known.has(file))]
  if (problems.length === 0) return Promise.resolve(summaryOf(folder))
  const count = `${problems.length} fault${problems.length === 1 ? '' : 's'}`
  return Promise.reject(new Error(`${path} cannot be used: ${count}\n${new CatalogError(problems).message}`))
}

function faultsOf(folder: URL): readonly DataProblem[] {
  try {
    loadGovernance(loadCatalog(folder).catalog, folder)
    return []
  } catch (error) {
    if (error instanceof CatalogError) return error.problems
    throw error
  }
}

function summaryOf(folder: URL): string {
  const { catalog, versions } = loadCatalog(folder)
  const { personas, policies } = loadGovernance(catalog, folder)
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
