import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { profileSchema, readCatalog, type ProfileInput } from '#catalog'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { compile } from '../../src/snapshot/compile.js'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import type { RecommendationRequest } from '../../src/usecases/recommend/request.js'
import { temporaryFolder } from './temporary-folder.js'
import { versions } from './versions.js'

export type Row = Record<string, unknown>

const starter = new URL('../../catalog/starter/', import.meta.url)

export const kettle = (fields: Row): Row => ({
  id: 'K-1',
  brand: 'B',
  name: 'N',
  category: 'kettle',
  ...fields,
})

/** The files of the kettles that `init` writes, with other rows, and with more in the head and the attributes. */
export function kettles(rows: readonly Row[], head: Row = {}, attributes: Row = {}): Record<string, Row> {
  const files = structuredClone(filesIn(starter)) as Record<string, Row>
  return {
    ...files,
    catalog: { ...files['catalog'], ...head },
    attributes: { ...files['attributes'], ...attributes },
    products: rows as unknown as Row,
  }
}

/** The files in a folder, which a service can start from. */
export function folderOf(files: Record<string, Row>): URL {
  const folder = temporaryFolder()
  for (const [name, file] of Object.entries(files))
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(file))
  return pathToFileURL(`${folder}/`)
}

export const kettlesOn = (files: Record<string, Row>, date = '2026-12-01'): Snapshot =>
  compile(readCatalog(files).catalog, versions, date)

export function askKettles(
  snapshot: Snapshot,
  profile: ProfileInput = {},
  more: Partial<RecommendationRequest> = {},
): Recommendation {
  const parsed = profileSchema(snapshot.catalog.slots).parse(profile)
  return recommend({ profile: parsed, limit: 50, locale: 'en-GB', explain: 'full', ...more }, snapshot)
}
