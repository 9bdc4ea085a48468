import { expect, it } from 'vitest'
import { filesOf, versionTexts } from '../../catalog/load/canonical.js'
import { CatalogError, readCatalog, readVersions } from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import { anotherRule } from '../support/edited-data.js'
import { ask, exosomeFiles, today } from '../support/exosome.js'
import { versions } from '../support/versions.js'

const then = exosomeFiles()
const now = exosomeFiles()
anotherRule('recalled', { from: '2026-01-01' })(now)
const [texts, newer] = [versionTexts(then), versionTexts(readCatalog(now).files)]

it('the texts of a catalogue make the same catalogue, and the same texts again', () => {
  const { catalog, files } = readCatalog(filesOf(texts))
  expect(versionTexts(files)).toEqual(texts)
  const [fromFiles, fromTexts] = [readCatalog(then).catalog, readVersions(texts)]
  expect(fromTexts).toEqual(catalog)
  const answers = [fromFiles, fromTexts].map((one) =>
    JSON.stringify(ask(compile(one, versions, today), { concerns: [{ id: 'redness' }], region: 'FR' })),
  )
  expect(answers[0]).toBe(answers[1])
})

it('what only newer rules use is no fault in a newer catalogue under older rules', () => {
  const mixed = { ...newer, rules: texts.rules }
  expect(() => readCatalog(filesOf(mixed))).toThrow(/recalled: Nothing cites it/)
  expect(readVersions(mixed).rules.map(({ id }) => id)).not.toContain('recalled')
})

it('newer rules on evidence that an older catalogue lacks do not fit', () => {
  const mixed = { ...texts, rules: newer.rules }
  expect(() => readVersions(mixed)).toThrow(CatalogError)
  expect(() => readVersions(mixed)).toThrow('rules.json: recalled: Evidence recalled does not exist.')
})

it('a catalogue without German has the text it had before there was any, and does not speak it', () => {
  const { 'messages.de': _, ...english } = exosomeFiles()
  const old = versionTexts(english)
  expect(Object.keys(JSON.parse(old.catalog))).not.toContain('messages.de')
  expect([...readVersions(old).messages.keys()]).toEqual(['en-GB'])
  expect(versionTexts({ ...english, 'messages.de': undefined })).toEqual(old)
  expect([...readVersions(texts).messages.keys()]).toEqual(['en-GB', 'de'])
})
