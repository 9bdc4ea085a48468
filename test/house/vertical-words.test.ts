import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { isGenerated, nodesIn, verticalWords } from '../../.config/vertical-words.js'

/** These hold the words of older builds, those that files of shops are written in, and what a shop starts with that has none. */
const tables = [
  'catalog/load/old-form.ts',
  'catalog/import/mapping/synonyms.ts',
  'catalog/import/normalise/availability.ts',
  'catalog/import/blank-files.ts',
]

const sources = ts.sys
  .readDirectory('.', ['.ts'], ['**/*.d.ts'], ['catalog', 'scoring', 'src'])
  .map((path) =>
    ts.createSourceFile(path.replace(/^\.\//, ''), readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true),
  )
const { hitsIn, isOrdinary } = verticalWords()

const saidIn = (source: ts.SourceFile): readonly string[] =>
  hitsIn(nodesIn(source))
    .filter((hit) => !isOrdinary(hit))
    .map(({ word }) => word)

describe('the engine', () => {
  it('says no word of a vertical, which stand in its data', () => {
    const speaking = sources.filter((source) => !isGenerated(source) && saidIn(source).length > 0)
    const said = speaking.map(({ fileName }) => fileName).filter((path) => !tables.includes(path))
    expect(said).toEqual([])
  })

  it('would be heard if it did', () => {
    const text = ['const skinType = `serum for $', '{wrinkles}`'].join('')
    const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2023, true)
    expect(saidIn(source)).toEqual(['skin type', 'serum', 'wrinkles'])
  })

  it('would be heard if it said a public name in another place', () => {
    const text = "const said = [say('sources'), profile['sources']]"
    const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2023, true)
    expect(saidIn(source)).toEqual(['sources'])
  })
})
