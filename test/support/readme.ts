import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

const file = new URL('../../README.md', import.meta.url)

/** The fenced block that follows a marker, `<!-- name -->`. */
const fence = (name: string): RegExp =>
  new RegExp(`(<!-- ${name} -->\\s+\`\`\`\\w+\\n)([\\s\\S]*?)(\\n\`\`\`)`)

export function block(name: string): string {
  const found = fence(name).exec(readFileSync(file, 'utf8'))?.[2]
  if (found === undefined) throw new Error(`README.md has no block ${name}`)
  return found
}

/** `UPDATE_README=1` writes what the service says now; a reviewer then sees the difference. */
export function holds(name: string, text: string): void {
  if (process.env['UPDATE_README']) {
    const written = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      written.replace(fence(name), (_, start: string, _old, end: string) => start + text + end),
    )
  }
  expect(block(name)).toBe(text)
}
