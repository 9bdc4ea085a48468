import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DamagedContent } from '../../src/content/content.js'
import { contentFolder } from '../../src/content/content-folder.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const TEXT = '{"rules":"of then"}'

/** A folder that keeps one text, with the path of its file. */
function kept(text = TEXT) {
  const dataDir = join(temporaryFolder(), 'not', 'there', 'yet')
  const version = contentFolder(dataDir).keep('rules', text)
  return { dataDir, version, file: join(dataDir, 'content', `rules.${version}.json`) }
}

describe('kept content', () => {
  it('is found by kind and version, by another process too, in the very bytes', () => {
    const text = '{"é":"\u2028 € 𝒳"}'
    const { dataDir, version, file } = kept(text)
    expect(version).toMatch(/^builtin@[0-9a-f]{16}$/)
    expect(contentFolder(dataDir).find('rules', version)).toBe(text)
    expect(contentFolder(dataDir).find('catalog', version)).toBeNull()
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('is written once: keeping it again touches nothing', () => {
    const { dataDir, version, file } = kept()
    const before = statSync(file, { bigint: true })
    expect(contentFolder(dataDir).keep('rules', TEXT)).toBe(version)
    const { ino, mtimeNs, ctimeNs } = statSync(file, { bigint: true })
    expect({ ino, mtimeNs, ctimeNs }).toEqual({
      ino: before.ino,
      mtimeNs: before.mtimeNs,
      ctimeNs: before.ctimeNs,
    })
  })

  it('stays when other content follows', () => {
    const { dataDir, version } = kept()
    const other = contentFolder(dataDir).keep('rules', '[]')
    expect(other).not.toBe(version)
    expect(contentFolder(dataDir).find('rules', version)).toBe(TEXT)
    expect(contentFolder(dataDir).find('rules', other)).toBe('[]')
  })

  it('leaves nothing else behind, and ignores what a crash left', () => {
    const { dataDir, version, file } = kept()
    expect(readdirSync(join(dataDir, 'content'))).toEqual([`rules.${version}.json`])
    writeFileSync(`${file}.crashed.tmp`, TEXT.slice(0, 5))
    expect(contentFolder(dataDir).keep('rules', TEXT)).toBe(version)
    expect(contentFolder(dataDir).find('rules', version)).toBe(TEXT)
    writeFileSync(join(dataDir, 'content', 'weights.builtin@0000000000000000.json.tmp'), '{}')
    expect(contentFolder(dataDir).find('weights', 'builtin@0000000000000000')).toBeNull()
  })

  it.each([
    ['cut short', (file: string) => truncateSync(file, 5)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['edited', (file: string) => writeFileSync(file, TEXT.replace('then', 'now'))],
    ['no longer UTF-8', (file: string) => writeFileSync(file, Buffer.from([0xff, 0xfe]))],
  ])('that is %s is neither served nor overwritten', (_, damage) => {
    const { dataDir, version, file } = kept()
    damage(file)
    const damaged = readFileSync(file)
    const content = contentFolder(dataDir)
    expect(() => content.find('rules', version)).toThrow(DamagedContent)
    expect(() => content.keep('rules', TEXT)).toThrow(file)
    expect(readFileSync(file)).toEqual(damaged)
  })

  it.each([
    '../../../etc/passwd',
    'builtin@../../x',
    'builtin@0123456789ABCDEF',
    'builtin@0123456789abcdef/..',
    'builtin@0123456789abcdef\n',
    '',
    '.',
    '\0',
  ])('is never looked for under what is no version: %j', (version) => {
    const { dataDir } = kept()
    expect(contentFolder(dataDir).find('rules', version)).toBeNull()
  })

  it('names DATA_DIR, the folder and the cause where it cannot be written', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const content = contentFolder(join(file, 'data'))
    expect(() => content.keep('rules', TEXT)).toThrow(
      /^DATA_DIR: cannot (?:read|write to) .*file\/data\/content.* \(ENOTDIR\)$/,
    )
  })
})
