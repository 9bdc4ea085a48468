import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkCatalog } from '../../src/cli/check-catalog.js'
import { initCatalog } from '../../src/cli/init-catalog.js'
import { folderAt } from '../../src/sites/catalog-folder.js'
import { loadCatalog } from '../../src/sites/builtin-catalog.js'
import { studioOf } from '../http/governance/studio.js'
import { storedService } from '../support/stored-service.js'
import { espresso } from '../support/read-vertical.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** A catalogue in a folder of its own, with a file of another content where one is given. */
function catalogue(name?: string, content: string | Uint8Array = ''): string {
  const folder = temporaryFolder()
  cpSync(fileURLToPath(espresso), folder, { recursive: true })
  if (name !== undefined) writeFileSync(join(folder, name), content)
  return folder
}

function refusalOf(folder: string): string {
  try {
    return checkCatalog(folder)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

const bom = '\ufeff'

describe('check', () => {
  it('warns of what is seldom meant, a line each, in a catalogue that can be used', () => {
    const weights = { id: 'none', weights: { drinks: 0, counter: 0, pods: 0, patience: 0 }, merchantCap: 0 }
    const said = checkCatalog(catalogue('weights.json', JSON.stringify(weights))).split('\n')
    expect(said).toEqual([
      expect.stringMatching(/^espresso can be used: /),
      'warning: weights.json: weights: Every weight is 0, so all products are level. Give a criterion some weight.',
    ])
  })

  it('says what is in a catalogue that can be used', async () => {
    expect(checkCatalog(catalogue())).toMatch(
      /^espresso can be used: 4 products, 4 criteria, 1 rules, 3 questions, 2 personas, 1 policies; locales en-GB; /,
    )
  })

  it.each([
    [
      'products.json',
      '[{]',
      /products\.json: whole file: It is not JSON: .* \(line 1 column 3\)\. Correct it/,
    ],
    [
      'products.json',
      `${bom}[]`,
      /products\.json: whole file: It starts with a byte order mark\. Save it as UTF-8/,
    ],
    ['products.json', Uint8Array.of(0x22, 0xe4, 0x22), /products\.json: whole file: It is not UTF-8\./],
    ['personas.json', '[', /personas\.json: whole file: It is not JSON/],
    [
      'messages.fr.json',
      '{}',
      /messages\.fr\.json: whole file: There are no sentences of the service in this locale/,
    ],
    [
      'productz.json',
      '[]',
      /productz\.json: whole file: It is no file of a catalogue\. Remove it, or correct its name/,
    ],
    ['products.csv', 'id', /products\.csv: whole file: It is no file of a catalogue/],
    [
      'wording.json',
      '[{"id":"a","in":"reasons","pattern":"(","why":"b"}]',
      /wording\.json: a: pattern: .*no regular/,
    ],
  ])('names the file, the place and the remedy: %s', async (name, content, line) => {
    const said = refusalOf(catalogue(name, content))
    const [head, ...lines] = said.split('\n')
    expect([head, lines]).toEqual([
      expect.stringMatching(/ cannot be used: 1 fault$/),
      [expect.stringMatching(line)],
    ])
  })

  it('names each file that is missing and is needed, all at once', async () => {
    const folder = catalogue()
    for (const name of ['products', 'quiz', 'faq', 'personas']) rmSync(join(folder, `${name}.json`))
    const said = refusalOf(folder)
    expect(said.split('\n').slice(1)).toEqual([
      'products.json: whole file: The file is missing. Write a list.',
      'quiz.json: whole file: The file is missing. Write an object.',
    ])
  })

  it('tells the faults of other files beside one that cannot be read, and of that one no other', () => {
    const folder = catalogue('products.json', '[')
    writeFileSync(join(folder, 'weights.json'), '{"id":"w","weights":{},"merchantCap":"all"}')
    expect(refusalOf(folder).split('\n').slice(1)).toEqual([
      expect.stringMatching(/^products\.json: whole file: It is not JSON/),
      'weights.json: merchantCap: "all" stands here. Write a number.',
    ])
  })

  it('names a folder that is not there', async () => {
    expect(() => checkCatalog('/nowhere/at/all')).toThrow(
      '/nowhere/at/all/: the folder of the catalogue cannot be read (ENOENT)',
    )
  })

  it('leaves notes, hidden files and folders alone', async () => {
    const folder = catalogue('NOTES.md', 'for us')
    writeFileSync(join(folder, '.DS_Store'), '')
    expect(checkCatalog(folder)).toContain('can be used')
  })
})

describe('init', () => {
  it('writes a catalogue that ranks, and never over another', async () => {
    const folder = join(temporaryFolder(), 'kettles')
    expect(initCatalog(folder)).toContain(folder)
    expect(readdirSync(folder)).toContain('README.md')
    expect(() => initCatalog(folder)).toThrow(`there is a ${folder} already`)
    expect(loadCatalog(folderAt(folder)).catalog.products).toHaveLength(3)

    const service = await storedService({ folder: folderAt(folder) })
    const { ask } = studioOf(service, await service.keysOf())
    const profile = { budget: { max: 4000, currency: 'EUR' }, materials: { prefer: ['steel'] } }
    const { status, body } = await ask('sk', 'post', '/v1/recommendations', { body: { profile } })
    const ranked = (body.ranking as { productId: string }[]).map(({ productId }) => productId)
    expect([status, ranked]).toEqual([200, ['K-2', 'K-1', 'K-3']])
  })
})
