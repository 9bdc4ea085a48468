import { describe, onTestFinished } from 'vitest'
import { auditSuite } from './suite/audit.js'
import { catalogSuite } from './suite/catalogs.js'
import { documentSuite } from './suite/documents.js'
import { keySuite } from './suite/keys.js'
import { modelSuite } from './suite/model.js'
import type { OpenEmpty } from './suite/open-empty.js'
import { publicationSuite } from './suite/publications.js'
import { siteSuite } from './suite/sites.js'
import { writeSuite } from './suite/writes.js'

/** What every store promises, whatever database is behind it. `openEmpty` leaves the closing to the suite. */
export function storeSuite(database: string, openEmpty: OpenEmpty): void {
  const open: OpenEmpty = async () => {
    const store = await openEmpty()
    onTestFinished(() => store.close())
    return store
  }
  const suites = [
    siteSuite,
    keySuite,
    publicationSuite,
    writeSuite,
    catalogSuite,
    documentSuite,
    auditSuite,
    modelSuite,
  ]
  describe(`a store in ${database}`, () => suites.forEach((suite) => suite(open)))
}
