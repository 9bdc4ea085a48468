import openapiTS, { astToString } from 'openapi-typescript'
import { createApi } from '../src/http/api.js'
import type { OpenApiDocument } from '../src/http/openapi.js'
import { loadCatalog } from '../src/sites/builtin-catalog.js'
import { createShelf } from '../src/sites/catalog-shelf.js'
import { stateAsShipped } from '../src/sites/site-state.js'
import { createSiteWriter } from '../src/sites/site-writer.js'
import { createSites } from '../src/sites/sites.js'
import { DEFAULT_SITE } from '../src/store/site-id.js'
import { loadGovernance } from '../src/usecases/govern/shipped-governance.js'

/** The types of every request and answer of a document, as the source of a module. */
export async function clientTypes(document: OpenApiDocument): Promise<string> {
  return astToString(await openapiTS(JSON.stringify(document), { defaultNonNullable: false }))
}

/** The types of the shipped service, which is not started for them and has no store. */
export function shippedClientTypes(): Promise<string> {
  const clock = () => new Date()
  const base = loadCatalog()
  const nothing = () => Promise.resolve(null)
  const shelf = createShelf(base, { find: nothing, findParts: nothing })
  const sites = createSites([{ state: stateAsShipped(base, DEFAULT_SITE), loaded: base }], clock)
  const { documentOf } = createApi({
    sites,
    siteWriter: createSiteWriter(null, { sites, shelf, clock, saved: () => {} }),
    shelf,
    store: null,
    find: () => Promise.resolve(null),
    base,
    governance: loadGovernance(base.catalog),
    clock,
    isDraining: () => false,
    bodyLimit: 0,
    runImport: () => Promise.reject(new Error('nothing is imported')),
    uploads: '',
    importLimit: 0,
    feedRan: () => {},
    report: () => {},
  })
  return clientTypes(documentOf(DEFAULT_SITE))
}
