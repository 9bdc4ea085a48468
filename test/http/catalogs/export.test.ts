import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { filesIn } from '../../../src/sites/catalog-folder.js'
import { editedData, type Edit } from '../../support/edited-data.js'
import { formulas, injections, runsIn, uncarried } from '../../support/hostile.js'
import { storedService } from '../../support/stored-service.js'
import { studioOf } from '../governance/studio.js'
import { as, asked, kettles, send, settled, starter, withKettles, type Service } from './kettles.js'

type Key = ReturnType<typeof as>
type Format = 'catalog' | 'csv' | 'jsonl'

const exported = async (service: Service, key: Key, format: Format, version = 'current') =>
  service.http().get(`/v1/catalogs/${version}/export`).query({ format }).set(key).buffer(true).expect(200)

const textOf = async (...asked: Parameters<typeof exported>): Promise<string> => {
  const { text, body } = await exported(...asked)
  return text ?? JSON.stringify(body)
}

/** Sends a file and brings it into force. */
async function imported(service: Service, key: Key, text: string, query: string) {
  const { body } = await service
    .http()
    .post(`/v1/catalogs/imports?${query}`)
    .set(key)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(text))
    .expect(202)
  const read = await settled(service, key, body.id)
  expect(read.errors).toEqual([])
  await service.http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
  return read
}

async function versionOf({ http }: Service, key: Key): Promise<string> {
  const { body } = await http().get('/v1/catalogs').set(key).expect(200)
  return body.versions[0].version
}

/** An export of each kind changes nothing when it is imported, and is the same text when it is made again. */
async function staysTheSame(service: Service, key: Key, formats: readonly Format[]) {
  const version = await versionOf(service, key)
  for (const format of formats) {
    const text = await textOf(service, key, format)
    const { findings } = await imported(service, key, text, '')
    expect(findings.report.faults).toEqual([])
    expect(findings.refused).toEqual([])
    const none = { count: 0, first: [] }
    expect(findings.diff).toEqual({ added: none, changed: none, gone: none, frame: false })
    expect(await versionOf(service, key)).toBe(version)
    expect(await textOf(service, key, format)).toBe(text)
  }
}

const withNotes = () => {
  const files = filesIn(starter) as Record<string, Record<string, object>>
  const note = { type: 'text' }
  return {
    ...files,
    attributes: { ...files['attributes'], note, description: note },
    catalog: { ...files['catalog'], roles: { ...files['catalog']!['roles'], description: 'description' } },
    'messages.en-GB': {
      ...files['messages.en-GB'],
      'label.attribute.note': 'note',
      'label.attribute.description': 'description',
    },
  }
}

/** A site whose products have this in each of their texts. */
async function shopOf(texts: readonly string[], write: (rows: readonly object[]) => string) {
  const service = await storedService()
  const key = await kettles(service)
  await imported(service, key, JSON.stringify(withNotes()), 'format=catalog')
  const ids = texts.map((text, i) => (/^\P{C}+$/u.test(text) && text.trim() === text ? text : `P-${i}`))
  const rows = texts.map((text, i) => ({
    ...{ id: ids[i], brand: text, name: text, sku: text, note: text },
    ...{ description: text, variant_of: text, price: i + 1, category: 'kettle' },
  }))
  const read = await imported(service, key, write(rows), '')
  return { service, key, read, ids }
}

const tableOf = (rows: readonly object[]): string =>
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row).map(String))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n')
const linesOf = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n')

describe('what does harm elsewhere, in every column of text', () => {
  const harmful = [...injections, ...formulas]

  it(`is a text here (${injections.length} injections, ${formulas.length} formulas): a CSV of it runs nowhere and comes back to the byte`, async () => {
    const { service, key, read, ids } = await shopOf(harmful, tableOf)
    expect(read.findings.report.counts).toMatchObject({ rejected: 0, accepted: harmful.length })
    const table = await textOf(service, key, 'csv')
    const rows = parse(table, { bom: true, columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(harmful.length)
    expect(rows.flatMap((row) => Object.values(row)).filter(runsIn)).toEqual([])
    const { body } = await service.http().get('/v1/products').query({ limit: 100 }).set(key).expect(200)
    const names = new Map(body.products.map(({ id, name }: { id: string; name: string }) => [id, name]))
    harmful.forEach((text, i) => {
      expect(names.get(ids[i])).toBe(text.trim())
    })
    await staysTheSame(service, key, ['csv', 'jsonl', 'catalog', 'csv'])
  })

  it('comes back to the byte where no table can carry it: zero bytes, halves of characters, spaces around', async () => {
    const texts = [...uncarried, ...formulas, ' x ', '\r\nx', "''", '"', 'n/a', '-']
    const { service, key } = await shopOf(['x'], tableOf)
    const rows = texts.map((text, i) => ({ id: `P-${i}`, brand: text, name: text, note: text, sku: text }))
    const marked = linesOf(rows.map((row) => ({ candour_export: 1, ...row })))
    const { findings } = await imported(service, key, marked, '')
    expect(findings.report.counts).toMatchObject({ accepted: texts.length, dropped: 0 })
    const table = await textOf(service, key, 'csv')
    expect(table).not.toContain('\0')
    expect((parse(table, { bom: true }) as string[][]).flat().filter(runsIn)).toEqual([])
    await staysTheSame(service, key, ['csv', 'jsonl', 'catalog'])
  })

  it('runs in no table of faults either', async () => {
    const { service, key } = await shopOf(['x'], tableOf)
    const rows = formulas.map((text, i) => ({ [`=${i}`]: '', id: `P-${i}`, name: 'N', price: text }))
    const { body } = await service
      .http()
      .post('/v1/catalogs/imports')
      .query({ mapping: JSON.stringify({ '=0': 'price' }) })
      .set(key)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(tableOf(rows.map((row, i) => ({ '=0': formulas[i], id: row.id, name: row.name })))))
      .expect(202)
    await settled(service, key, body.id)
    const { text } = await service.http().get(`/v1/catalogs/imports/${body.id}/rejected`).set(key).expect(200)
    const cells = (parse(text) as string[][]).flat()
    expect(cells).toContain("'=0")
    expect(cells.length).toBeGreaterThan(100)
    expect(cells.filter(runsIn)).toEqual([])
  })
})

describe('an export', () => {
  it('of a shop that changed prices, withdrew a product and imported a list comes back as nothing new', async () => {
    let now = '2026-11-01'
    const service = await storedService({ clock: () => new Date(`${now}T12:00:00Z`) })
    const key = await kettles(service)
    await imported(service, key, JSON.stringify(filesIn(starter)), 'format=catalog')
    now = '2026-11-02'
    await service.http().patch('/v1/products/K-3').set(key).send({ price: 19.9, litres: null }).expect(200)
    now = '2026-11-03'
    const list =
      'sku,name,price,image,availability\nK-9,Nine,9,https://x.example/9.jpg,in stock\nK-1,One,1,,\n'
    await imported(service, key, `${list}K-3,Three,3,,no\n`, 'label=The+list+of+the+day')
    // The same day under another name, and another day.
    await staysTheSame(service, key, ['csv', 'jsonl', 'catalog'])
    now = '2026-11-04'
    await staysTheSame(service, key, ['csv', 'jsonl', 'catalog'])
  })

  it('of a whole catalogue gives another site the same version and the same answers, recalls included', async () => {
    const { service, key, http } = await withKettles()
    const own = studioOf(service, await service.keysOf('kettles'))
    await own.publishSeen(await own.draftOf({ price: 0.9 }))
    await http().post('/v1/products/K-2/recall').set(key).send({ reason: 'The handle comes off' }).expect(200)
    const { admin } = await service.keysOf()
    const wish = { id: 'second', name: 'Second', catalog: 'own', currency: 'EUR' }
    const { body } = await http().post('/v1/sites').set(as(admin)).send(wish).expect(201)
    const other = as(body.adminKey.secret)
    const whole = await textOf(service, key, 'catalog')
    const read = await imported(service, other, whole, 'format=catalog')
    expect(read.findings.impact.newlyVisible.first).not.toContain('K-2')
    expect(await versionOf(service, other)).toBe(await versionOf(service, key))
    const answer = async (by: Key) => {
      const {
        recommendationId: _,
        meta,
        ...rest
      } = (await http().post('/v1/recommendations').set(by).send(asked).expect(200)).body
      const { site: _site, weightsVersion: _weights, ...versions } = meta
      return { ...rest, versions }
    }
    expect(await answer(other)).toEqual(await answer(key))
    expect((await answer(other)).excluded).toMatchObject([{ productId: 'K-2' }])
    expect(JSON.parse(await textOf(service, other, 'catalog'))).toEqual(JSON.parse(whole))
    await http().delete('/v1/products/K-2/recall').set(other).expect(204)
    expect((await answer(other)).excluded).toEqual([])
  })

  it('names its file, is of the kept version that is asked for, and of no other site', async () => {
    const { service, key, http } = await withKettles()
    const first = await versionOf(service, key)
    await http().delete('/v1/products/K-1').set(key).expect(200)
    const { headers, text } = await exported(service, key, 'csv', first)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe(
      `attachment; filename="kettles-${first.replace('@', '-')}.csv"`,
    )
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toContain('K-1')
    expect(await textOf(service, key, 'csv')).not.toContain('K-1')
    const { admin, pk } = await service.keysOf()
    for (const version of [first, 'site@0000000000000000', '__proto__']) {
      const { body } = await http().get(`/v1/catalogs/${version}/export`).set(as(admin)).expect(404)
      expect(body.type).toBe('/problems/unknown-version')
    }
    await http().get('/v1/catalogs/current/export').set(as(pk)).expect(403)
    const { body: wrong } = await http().get('/v1/catalogs/current/export?format=xml').set(key).expect(400)
    expect(wrong.errors).toMatchObject([{ pointer: '/format' }])
    const none = await storedService()
    const waiting = await kettles(none)
    expect((await none.http().get('/v1/catalogs/current/export').set(waiting).expect(503)).body.type).toBe(
      '/problems/no-catalogue',
    )
  })

  const stateMargin: Edit = (files) => {
    const [product] = files.products
    const [evidence] = Object.values(files.evidence)
    files.evidence['our-margin'] = { ...structuredClone(evidence!), quote: 'paid our smith seven' }
    product!.facts.push({ attribute: 'margin', value: 37.12519, evidence: ['our-margin'] })
    files.weights.weights['margin'] = 0.05
  }

  it('never holds a margin, whoever asks and however it was stated, and is still a catalogue', async () => {
    const service = await storedService({ folder: editedData(stateMargin) })
    const keys = await service.keysOf()
    const id = '111skin-exosome-face-lift'
    const put = { margin: 41.5, price: 99 }
    await service.http().patch(`/v1/products/${id}`).set(as(keys.admin)).send(put).expect(200)
    for (const format of ['catalog', 'csv', 'jsonl'] as const)
      for (const holder of ['sk', 'viewer', 'editor', 'admin'] as const) {
        const text = await textOf(service, as(keys[holder]), format)
        expect(text).toContain(id)
        expect(text).not.toMatch(/37\.12519|41\.5|our-margin|our smith/)
        if (format !== 'catalog') expect(text).not.toContain('margin')
      }
    // A list that comes back leaves what it could not hold.
    await staysTheSame(service, as(keys.admin), ['csv', 'jsonl'])
    const whole = await textOf(service, as(keys.sk), 'catalog')
    const read = await send(service, as(keys.admin), JSON.parse(whole))
    expect([read.status, read.errors]).toEqual(['ready', []])
  })
})
