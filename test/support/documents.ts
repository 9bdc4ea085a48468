import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

const root = new URL('../../', import.meta.url)
const inFolders = ['docs', 'client', 'catalog', 'scoring', 'src', 'test'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path}`,
  ),
)

/** Every Markdown file of the project, by its path from the root. */
export const documents = [...readdirSync(root), ...inFolders].filter((path) => path.endsWith('.md'))

export const addressOfFile = (path: string): URL => new URL(path, root)
export const textOf = (path: string): string => readFileSync(addressOfFile(path), 'utf8')

/** The fenced block that follows a marker, `<!-- name -->`. */
const fence = (name: string): RegExp =>
  new RegExp(`(<!-- ${name} -->\\s+\`\`\`\\w+\\n)([\\s\\S]*?)(\\n\`\`\`)`)

/** The path of the one document that has a block of this name. */
function documentWith(name: string): string {
  const [path, other] = documents.filter((one) => fence(name).test(textOf(one)))
  if (path === undefined) throw new Error(`no document has a block ${name}`)
  if (other !== undefined) throw new Error(`${path} and ${other} both have a block ${name}`)
  return path
}

/** What stands in the block of this name. Throws unless exactly one document has it. */
export const block = (name: string): string => fence(name).exec(textOf(documentWith(name)))?.[2] ?? ''

/** `UPDATE_DOCS=1` writes what the service says now; a reviewer then sees the difference. */
export function holds(name: string, text: string): void {
  if (process.env['UPDATE_DOCS']) {
    const path = documentWith(name)
    const written = textOf(path).replace(
      fence(name),
      (_, start: string, _old, end: string) => start + text + end,
    )
    writeFileSync(addressOfFile(path), written)
  }
  expect(block(name)).toBe(text)
}

/** The rows of the table under a heading of a document, head and rule left out, each as its cells. */
export function tableUnder(path: string, heading: string): readonly (readonly string[])[] {
  const [, section = ''] = textOf(path).split(`\n## ${heading}\n`)
  const [own = ''] = section.split(/^## /m)
  const rows = own.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** What stands in a cell between backticks. */
export const namesIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
