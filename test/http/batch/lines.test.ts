import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/http/body/lines.js'

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve()
    yield bytes.subarray(at, at + size)
  }
}

async function cut(text: string, size: number, lineMax = 10): Promise<readonly (string | null)[]> {
  const lines = []
  for await (const { bytes, number } of linesOf(chunksOf(Buffer.from(text), size), lineMax)) {
    lines.push(bytes?.toString() ?? null)
    expect(number).toBe(lines.length)
  }
  return lines
}

describe('lines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['\n', ['']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\rb\n', ['a\rb']],
    ['0123456789\nb', ['0123456789', 'b']],
    ['0123456789x\nb\n0123456789xy', [null, 'b', null]],
    ['é–€\n😀', ['é–€', '😀']],
  ])('are the same however the bytes of %j are chunked', async (text, lines) => {
    for (const size of [1, 2, 3, 5, 1000]) expect(await cut(text, size)).toEqual(lines)
  })

  it('are given as soon as they end, and no chunk is taken before it is needed', async () => {
    const taken: number[] = []
    async function* source(): AsyncGenerator<Buffer> {
      for (const at of [1, 2, 3]) {
        taken.push(at)
        await Promise.resolve()
        yield Buffer.from('a\nb\n')
      }
    }
    const lines = linesOf(source(), 10)
    await lines.next()
    await lines.next()
    expect(taken).toEqual([1])
    await lines.next()
    expect(taken).toEqual([1, 2])
  })
})
