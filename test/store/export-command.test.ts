import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCatalog } from '../../src/cli/check-catalog.js'
import { exportCatalog } from '../../src/cli/export-catalog.js'
import { importIntoCatalog } from '../../src/cli/import-feed.js'
import { loadCatalog } from '../../src/sites/builtin-catalog.js'
import { folderAt } from '../../src/sites/catalog-folder.js'
import { kettle, kettles, folderOf } from '../support/kettles.js'
import { storedService } from '../support/stored-service.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { as, asked, withKettles } from '../http/catalogs/kettles.js'

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )

/** What `export` writes beside a running service of kettles. */
async function shop() {
  const { service, key } = await withKettles()
  const base = temporaryFolder()
  const run = (...given: string[]) =>
    exportCatalog([...given, '--site', 'kettles'], { dataDir: service.dataDir, catalogDir: null })
  return { service, key, base, run }
}

describe('export', () => {
  it('writes a folder that passes the check, that a service starts from, and that answers the same', async () => {
    const { service, key, base, run } = await shop()
    await service.http().patch('/v1/products/K-3').set(key).send({ price: 19.9 }).expect(200)
    await service.http().post('/v1/products/K-2/recall').set(key).send({ reason: 'Off' }).expect(200)
    const folder = join(base, 'out')
    expect(await run(folder)).toMatch(/^wrote .*out\nkettles can be used: 3 products/)
    expect(checkCatalog(folder)).toMatch(/^kettles can be used: 3 products/)
    const again = await storedService({ folder: folderAt(folder) })
    const answer = async (over: typeof again, by: ReturnType<typeof as>) => {
      const { body } = await over.http().post('/v1/recommendations').set(by).send(asked).expect(200)
      const { recommendationId: _, meta: _meta, ...rest } = body
      return rest
    }
    const admin = as((await again.keysOf()).admin)
    expect(await answer(again, admin)).toEqual(await answer(service, key))
    expect((await answer(again, admin)).excluded).toMatchObject([{ productId: 'K-2' }])
    // A recall that came with a folder is none of the rules, and stays when others are published or more is recalled.
    const { body: rules, headers } = await again.http().get('/v1/rules').set(admin).expect(200)
    const { body: seen } = await again
      .http()
      .post('/v1/rules/preview')
      .set(admin)
      .send(rules_(rules))
      .expect(200)
    const put = { ...rules_(rules), note: 'Same', previewId: seen.previewId }
    await again.http().put('/v1/rules').set(admin).set('If-Match', headers['etag']!).send(put).expect(200)
    await again.http().post('/v1/products/K-3/recall').set(admin).send({ reason: 'Too' }).expect(200)
    const { excluded } = await answer(again, admin)
    expect(excluded.map(({ productId }: { productId: string }) => productId)).toEqual(['K-2', 'K-3'])
  })

  const rules_ = ({ rules }: { rules: unknown }) => ({ rules })

  it('writes the products as a table that import takes into that folder again, and nothing is different', async () => {
    const { base, run } = await shop()
    const [folder, file] = [join(base, 'out'), join(base, 'products.CSV')]
    await run(folder)
    expect(await run(file)).toBe(`wrote 3 products to ${file}`)
    const { versions, catalog } = loadCatalog(folderAt(folder))
    const said = await importIntoCatalog([file, folder], '2026-12-24')
    expect(said).toMatch(/csv in utf-8: 3 rows, 3 products, 3 accepted, 0 rejected/)
    const after = loadCatalog(folderAt(folder))
    const facts = (one: typeof catalog) =>
      one.products.map(({ facts }) => facts.map(({ attribute, value }) => [attribute, value]).sort())
    expect(facts(after.catalog)).toEqual(facts(catalog))
    expect(after.versions.rulesVersion).toBe(versions.rulesVersion)
    expect(await run(join(base, 'products.jsonl'))).toMatch(/^wrote 3 products/)
    expect(readFileSync(join(base, 'products.jsonl'), 'utf8').split('\n')).toHaveLength(4)
  })

  it('of the shipped catalogue is the shipped catalogue', async () => {
    const service = await storedService()
    const folder = join(temporaryFolder(), 'out')
    await exportCatalog([folder], { dataDir: service.dataDir, catalogDir: null })
    const { engineVersion: _, ...versions } = loadCatalog(folderAt(folder)).versions
    expect(loadCatalog().versions).toMatchObject(versions)
  })

  it('writes over nothing unless it is told to, and says in one sentence why it does not', async () => {
    const { service, base, run } = await shop()
    const [folder, file] = [join(base, 'out'), join(base, 'list.csv')]
    mkdirSync(folder)
    await run(folder)
    writeFileSync(join(folder, 'README.md'), 'mine')
    writeFileSync(join(folder, 'faq.json'), 'old')
    writeFileSync(file, 'mine')
    const is = (path: string) => `there is a ${path} already; --replace writes over it`
    expect(await refusal(run(folder))).toBe(is(folder))
    expect(await refusal(run(file))).toBe(is(file))
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(await refusal(run(file, 'more'))).toMatch(/^usage: export <folder/)
    expect(await refusal(run(file, '--what'))).toMatch(/^usage: export <folder/)
    await run(folder, '--replace')
    await run(file, '--replace')
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('mine')
    expect(checkCatalog(folder)).toMatch(/^kettles can be used/)
    expect(readFileSync(file, 'utf8')).toContain('K-1')
    expect(readdirSync(base).sort()).toEqual(['list.csv', 'out'])
    const place = { dataDir: service.dataDir, catalogDir: null }
    const other = join(base, 'other')
    expect(await refusal(exportCatalog([other, '--site', 'nobody'], place))).toBe('there is no site nobody')
    const { admin } = await service.keysOf()
    const wish = { id: 'waits', name: 'Waits', catalog: 'own', currency: 'EUR' }
    await service.http().post('/v1/sites').set(as(admin)).send(wish).expect(201)
    const waits = exportCatalog([other, '--site', 'waits'], place)
    expect(await refusal(waits)).toBe('the site waits has no catalogue yet')
    expect(await refusal(exportCatalog([other], { ...place, dataDir: base }))).toMatch(
      /^DATA_DIR: there is no /,
    )
    expect(existsSync(other)).toBe(false)
  })

  it('leaves out what is private to the shop, unless it is told not to', async () => {
    const rows = [kettle({ price: 1, margin: 41.5 }), kettle({ id: 'K-2', margin: 7.25 })]
    const files = kettles(rows, {}, { margin: { type: 'number', private: true } })
    const messages = { ...files['messages.en-GB'], 'label.attribute.margin': 'margin' }
    const folder = folderOf({ ...files, 'messages.en-GB': messages })
    const { dataDir } = await storedService({ folder })
    const base = temporaryFolder()
    const written = async (name: string, ...more: string[]): Promise<string> => {
      const target = join(base, name)
      await exportCatalog([target, ...more], { dataDir, catalogDir: folder.pathname })
      const all = name.includes('.') ? [target] : readdirSync(target).map((one) => join(target, one))
      return all.map((one) => readFileSync(one, 'utf8')).join('')
    }
    for (const name of ['open', 'open.csv', 'open.jsonl']) {
      const text = await written(name)
      expect(text).toContain('K-2')
      expect(text).not.toMatch(/41\.5|7\.25/)
    }
    for (const name of ['all', 'all.csv', 'all.jsonl'])
      expect(await written(name, '--with-private')).toMatch(/41\.5[^]*7\.25/)
  })
})
