import { loadCatalog, type LoadedCatalog } from '../../src/sites/builtin-catalog.js'
import { loadGovernance, type Governance } from '../../src/usecases/govern/shipped-governance.js'

interface Shipped {
  readonly base: LoadedCatalog
  readonly governance: Governance
}

let builtin: Shipped | undefined

/** What is shipped, read and checked once a file of tests. A folder of a test's own is read each time: it may change. */
export function shipped(folder?: URL): Shipped {
  return folder === undefined ? (builtin ??= load()) : load(folder)
}

function load(folder?: URL): Shipped {
  const base = loadCatalog(folder)
  return { base, governance: loadGovernance(base.catalog, folder) }
}
