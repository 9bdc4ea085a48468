/** One line without its end, `\n` or `\r\n`; null bytes for one that is longer than allowed, which is then not kept. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | null
}

const LINE_FEED = 0x0a

/** Cuts a stream of chunks into lines, holding one line of at most `lineMax` bytes at a time. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, lineMax: number): AsyncGenerator<Line> {
  const line = growingLine(lineMax)
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      line.grow(chunk.subarray(from, end))
      yield line.take()
      from = end + 1
    }
    line.grow(chunk.subarray(from))
  }
  // A line feed ends a line, so what follows the last one is a line only if there is something.
  if (line.length() > 0) yield line.take()
}

function growingLine(lineMax: number) {
  let number = 1
  let parts: Buffer[] = []
  let length = 0
  return {
    length: () => length,
    grow: (part: Buffer): void => {
      length += part.length
      // One more than allowed, because it may turn out to be the carriage return of the line's end.
      if (length > lineMax + 1) parts = []
      else parts.push(part)
    },
    take: (): Line => {
      const bytes = withoutReturn(Buffer.concat(parts))
      const line = { number, bytes: length > lineMax + 1 || bytes.length > lineMax ? null : bytes }
      number += 1
      parts = []
      length = 0
      return line
    },
  }
}

const CARRIAGE_RETURN = 0x0d

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes
}
