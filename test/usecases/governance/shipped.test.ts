import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogFileNames } from '#catalog'
import { loadCatalog } from '../../../src/sites/builtin-catalog.js'
import { loadGovernance } from '../../../src/usecases/govern/shipped-governance.js'
import { compile } from '../../../src/snapshot/compile.js'
import { previewWeights } from '../../../src/usecases/govern/preview-weights.js'
import { today } from '../../support/exosome.js'
import { espresso, exosome, headphones } from '../../support/read-vertical.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { editedData } from '../../support/edited-data.js'
import { personas, policies } from './build.js'

/** A folder with these personas and policies: the shipped ones, or any text. */
function folderWith(files: { readonly personas?: unknown; readonly policies?: unknown }, folder?: URL): URL {
  const to = folder ?? pathToFileURL(`${temporaryFolder()}/`)
  for (const [name, given] of Object.entries({ personas: rawPersonas, policies: rawPolicies, ...files }))
    writeFileSync(new URL(`${name}.json`, to), typeof given === 'string' ? given : JSON.stringify(given))
  return to
}

const rawPersonas = personas.map((persona) => structuredClone(persona)) as unknown as Raw[]
const rawPolicies = structuredClone(policies) as unknown as Raw[]
type Raw = Record<string, unknown>

const { catalog, versions } = loadCatalog()

describe.each([
  ['exosome', exosome],
  ['headphones', headphones],
  ['espresso', espresso],
])('the personas and policies of %s', (_, folder) => {
  const loaded = loadCatalog(folder)
  const governance = loadGovernance(loaded.catalog, folder)

  it('let the shipped weights be published', () => {
    const snapshot = compile(loaded.catalog, loaded.versions, today)
    const preview = previewWeights({ published: snapshot, ...governance }, snapshot)
    expect(preview.policies.filter(({ passed }) => !passed)).toEqual([])
    expect([preview.passes, preview.moved]).toEqual([true, 0])
    expect(preview.personas.flatMap(({ moves }) => moves)).toEqual([])
  })

  it('are no files of the catalogue', () => {
    expect(catalogFileNames).not.toEqual(expect.arrayContaining(['personas']))
    expect(catalogFileNames).not.toEqual(expect.arrayContaining(['policies']))
  })
})

describe('the shipped personas', () => {
  it('are a dozen or more, and differ in what they are shown first', () => {
    const snapshot = compile(catalog, versions, today)
    const { personas: shown } = previewWeights({ published: snapshot, personas, policies }, snapshot)
    const leaders = shown.map(({ after }) =>
      after
        .filter(({ rank }) => rank === 1)
        .map(({ productId }) => productId)
        .join(' = '),
    )
    const counts = [...new Set(leaders)].map(
      (one) => `${one || 'nothing'} ${leaders.filter((other) => other === one).length}`,
    )
    console.log(`of ${leaders.length} personas, first stands: ${counts.sort().join(', ')}`)
    expect(personas.length).toBeGreaterThanOrEqual(12)
    const alone = leaders.filter((one) => one !== '' && !one.includes(' = '))
    expect(new Set(alone).size).toBeGreaterThanOrEqual(4)
  })

  it('change no version when they change', () => {
    const folder = folderWith({ personas: [], policies: [] }, editedData())
    expect(loadGovernance(loadCatalog(folder).catalog, folder)).toEqual({ personas: [], policies: [] })
    expect(loadCatalog(folder).versions).toEqual(versions)
  })
})

const edited = (list: readonly Raw[], i: number, change: Raw): readonly Raw[] =>
  list.map((one, at) => (at === i ? { ...one, ...change } : one))

const broken: readonly (readonly [string, { personas?: unknown; policies?: unknown }, string])[] = [
  [
    'text that is not JSON',
    { personas: '[' },
    'personas.json: whole file: It is not JSON: Unexpected end of JSON input. Correct it at that place.',
  ],
  [
    'a condition that does not exist',
    { personas: edited(rawPersonas, 1, { request: { profile: { conditions: ['pregnant'] } } }) },
    'personas.json: pregnant: request.profile.conditions: In [0]: "pregnant" stands here. Write one of: pregnancy,',
  ],
  [
    'a field that a request does not have',
    { personas: edited(rawPersonas, 0, { request: { profile: {}, limit: 3 } }) },
    'personas.json: dry-skin-redness: request: There is no field limit here. Known are: profile, where, candidates, excludeProducts.',
  ],
  [
    'an id that stands twice',
    { personas: edited(rawPersonas, 2, { id: 'pregnant' }) },
    'personas.json: pregnant: id: The id stands twice.',
  ],
  [
    'a policy on a persona that does not exist',
    { policies: edited(rawPolicies, 1, { personas: ['strict-under-25', 'nobody'] }) },
    'policies.json: budget-first-at-most-mid: personas[1]: Names a persona that does not exist; there are:',
  ],
  [
    'a policy that stands twice',
    { policies: edited(rawPolicies, 2, { id: rawPolicies[0]!['id'] }) },
    'policies.json: pregnant-or-breastfeeding-no-exosome: id: The id stands twice.',
  ],
]

describe('what ships beside a catalogue is refused in one line that names file and place, for', () => {
  it.each(broken)('%s', (_, files, line) => {
    const refuse = () => loadGovernance(catalog, folderWith(files))
    expect(refuse).toThrow(line)
    expect(refuse).toThrow(/^[^\n]+$/)
  })
})
