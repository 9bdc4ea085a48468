import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { addressOfFile, block, documents, namesIn, textOf } from '../support/documents.js'

const LINES_MAX = 170
const COLUMNS_MAX = 140

const fences = /^(?:<!-- (.+) -->\n\n)?^```(\w*)\n[\s\S]*?^```$/gm

/** The text without fenced blocks and comments. */
const proseOf = (path: string): string =>
  textOf(path)
    .replace(fences, '')
    .replace(/<!--.*?-->/g, '')

/** The addresses that a document links to or shows, those of other hosts left out. */
function linksIn(path: string): readonly string[] {
  const found = proseOf(path).matchAll(/\]\(([^)]+)\)|(?:src|href)="([^"]+)"/g)
  return [...found].map(([, link, shown]) => link ?? shown ?? '').filter((link) => !/^[a-z]+:/.test(link))
}

/** A heading's place in a page, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')

const anchorsIn = (path: string): readonly string[] =>
  [...proseOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

const tests = readdirSync(addressOfFile('test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => textOf(`test/${name}`))

/** What is wrong in each document, after its path. */
const inEach = (faultsIn: (path: string) => readonly string[]): readonly string[] =>
  documents.flatMap((path) => faultsIn(path).map((fault) => `${path}: ${fault}`))

describe('the documents', () => {
  it('link only to what is there', () => {
    const isBroken = (path: string, link: string): boolean => {
      const [file = '', anchor] = link.split('#')
      const target = new URL(file, addressOfFile(path))
      if (file !== '' && !existsSync(target)) return true
      const page = file === '' ? path : target.href.slice(addressOfFile('').href.length)
      return anchor !== undefined && !anchorsIn(page).includes(anchor)
    }
    expect(inEach((path) => linksIn(path).filter((link) => isBroken(path, link)))).toEqual([])
  })

  it('name only files and folders of the project that are there', () => {
    const isPath = (name: string): boolean => /^(?:src|catalog|scoring|test|docs|\.config)\//.test(name)
    const isGone = (name: string): boolean => !existsSync(addressOfFile(name.replace(/[^/]*[*<].*$/, '')))
    const gone = (path: string) => namesIn(proseOf(path)).filter((name) => isPath(name) && isGone(name))
    expect(inEach(gone)).toEqual([])
  })

  it(`have no line of prose over ${COLUMNS_MAX} columns, link targets apart`, () => {
    const isProse = (line: string): boolean => !line.startsWith('|') && !line.startsWith('<img')
    const isLong = (line: string): boolean => line.replace(/\]\([^)]*\)/g, ']').length > COLUMNS_MAX
    const long = (path: string) =>
      proseOf(path)
        .split('\n')
        .filter((line) => isProse(line) && isLong(line))
    expect(inEach(long)).toEqual([])
  })

  it('say of each block which test runs it, or that none does', () => {
    const named = (marker: string): boolean => tests.some((text) => text.includes(`'${marker}'`))
    const isHeld = (marker?: string): boolean =>
      marker === 'not run' || (marker !== undefined && named(marker))
    const markers = (path: string) => [...textOf(path).matchAll(fences)].map(([, marker]) => marker)
    const open = (path: string) => markers(path).filter((marker) => !isHeld(marker))
    expect(inEach((path) => open(path).map((marker) => marker ?? 'a block without a marker'))).toEqual([])
  })
})

describe('the README', () => {
  it(`has at most ${LINES_MAX} lines`, () => {
    expect(textOf('README.md').split('\n').length - 1).toBeLessThanOrEqual(LINES_MAX)
  })

  it('draws folders that are there', () => {
    let top = ''
    const drawn = block('tree')
      .split('\n')
      .map((line) => {
        const [folder = ''] = line.trim().split(' ')
        if (!line.startsWith(' ')) top = folder
        return line.startsWith(' ') ? `${top}${folder}` : folder
      })
    expect(drawn.filter((folder) => !existsSync(addressOfFile(folder)))).toEqual([])
    const rooms = readdirSync(addressOfFile('src'), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    )
    expect(drawn).toEqual(expect.arrayContaining(rooms.map(({ name }) => `src/${name}/`)))
  })
})

interface ImportRules {
  readonly forbidden: readonly { readonly from: { path?: unknown }; readonly to: { path?: unknown } }[]
}

const rules = createRequire(import.meta.url)('../../.config/dependency-cruiser.cjs') as ImportRules

/** The rooms of a folder from the top down to `ground`, as the import rules have them. */
function floorsOf(folder: string, ground: string): string {
  const rule = rules.forbidden.find(({ from }) => from.path === `^${folder}/${ground}/`)
  const above = /\((.+)\)/.exec(String(rule?.to.path))?.[1]?.split('|') ?? []
  return [ground, ...above].reverse().join(' > ')
}

describe('the architecture', () => {
  it('draws the floors as the import rules have them', () => {
    const drawn = block('floors')
    expect(drawn).toContain(` ${floorsOf('catalog', 'support')}\n`)
    expect(drawn).toContain(` ${floorsOf('src/usecases', 'language')}\n`)
    const rooms = [...drawn.matchAll(/^src\/(\w+) /gm)].map(([, room]) => room)
    expect(rooms.join(' > ')).toBe(floorsOf('src', 'store'))
  })
})
