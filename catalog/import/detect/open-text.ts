import { FeedError } from '../feed-error.js'
import { guessEncoding } from './guess-encoding.js'
import { refuseBinary, refuseOtherText } from './not-a-feed.js'

const CHUNK = 64 * 1024
/** How much of a file is looked at before it is read. */
const HEAD = 256 * 1024

/** A file as text, in pieces. */
export interface OpenText {
  /** As TextDecoder calls it. What starts with ASCII alone may turn out to be another one later. */
  readonly encoding: () => string
  /** The first part of the text, without a byte order mark. */
  readonly head: string
  /** All of it, the head included. To be read once. */
  readonly text: AsyncIterable<string>
}

/**
 * Finds out how a file is encoded and decodes it piece by piece: a byte order mark, zero bytes at every second place
 * (UTF-16), what an XML file says of itself, valid UTF-8, else one of three old encodings (see `guessEncoding`).
 *
 * @throws {FeedError} not-a-feed, empty; cut-off where the source fails
 */
export async function openText(bytes: AsyncIterable<Uint8Array>): Promise<OpenText> {
  const chunks = inChunks(bytes)
  const first = await headOf(chunks)
  refuseBinary(first)
  const decoder = decoderFor(first)
  const head = decoder.decode(first)
  refuseOtherText(head)
  return { encoding: decoder.encoding, head, text: textOf(head, chunks, decoder) }
}

async function* textOf(
  head: string,
  chunks: AsyncGenerator<Uint8Array>,
  decoder: Decoder,
): AsyncGenerator<string, void> {
  try {
    yield head
    for await (const chunk of chunks) yield decoder.decode(chunk)
    yield decoder.end()
  } finally {
    await chunks.return(undefined)
  }
}

/** Pieces of at most 64 kB, whatever the source gives. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let read = 0
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length; at += CHUNK) yield chunk.subarray(at, at + CHUNK)
      read += chunk.length
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    const problem = read === 0 ? 'The file cannot be read' : 'The file breaks off'
    throw new FeedError('cut-off', `byte ${read}`, `${problem} (${why}).`, 'Send it again.')
  }
}

async function headOf(chunks: AsyncGenerator<Uint8Array, void>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < HEAD) {
    const next = await chunks.next()
    if (next.done === true) break
    parts.push(next.value)
    length += next.value.length
  }
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

interface Decoder {
  readonly encoding: () => string
  readonly decode: (chunk: Uint8Array) => string
  readonly end: () => string
}

function decoderFor(head: Uint8Array): Decoder {
  const told = toldEncoding(head)
  return told === undefined || told === 'utf-8' ? utf8Decoder() : plainDecoder(told)
}

function plainDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding)
  return {
    encoding: () => decoder.encoding,
    decode: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
  }
}

/**
 * UTF-8 until a byte says otherwise. Where all before was ASCII, that byte tells that the file is of an old encoding; else
 * a broken character becomes U+FFFD, and the cell that holds it is told.
 */
function utf8Decoder(): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest: Uint8Array = new Uint8Array(0)
  let old: Decoder | undefined
  let started = false
  let isAscii = true
  const decode = (chunk: Uint8Array, isLast: boolean): string => {
    if (old !== undefined) return old.decode(chunk)
    const bytes = rest.length === 0 ? chunk : joined([rest, chunk])
    const whole = isLast ? bytes.length : bytes.length - brokenTail(bytes)
    rest = bytes.slice(whole)
    try {
      const text = strict.decode(bytes.subarray(0, whole))
      isAscii &&= text.length === whole
      const isStart = !started
      started = true
      return isStart ? text.replace(/^\ufeff/, '') : text
    } catch {
      const text = lenient.decode(bytes.subarray(0, whole))
      isAscii &&= !isMostlyUtf8(text)
      if (!isAscii) return text
      old = plainDecoder(guessEncoding(bytes))
      rest = new Uint8Array(0)
      return old.decode(bytes)
    }
  }
  return {
    encoding: () => old?.encoding() ?? 'utf-8',
    decode: (chunk) => decode(chunk, false),
    end: () => decode(new Uint8Array(0), true) + (old?.end() ?? ''),
  }
}

/** Whether more letters beyond ASCII were read than were broken: in an old encoding hardly any would be UTF-8 by chance. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.split('\ufffd').length - 1
  return (text.match(/[^\x00-\x7f\ufffd]/gu) ?? []).length > broken
}

/** How many bytes at the end are the start of a character whose rest is in the next piece. */
function brokenTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needed > back ? back : 0
    }
  }
  return 0
}

/** What the file says of its encoding, or shows by its zero bytes. */
function toldEncoding(head: Uint8Array): string | undefined {
  const [a, b, c] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const zeros = zerosIn(head.subarray(0, 2000))
  if (zeros.odd > 0.3 && zeros.even < 0.05) return 'utf-16le'
  if (zeros.even > 0.3 && zeros.odd < 0.05) return 'utf-16be'
  return declaredIn(head)
}

function zerosIn(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const counts = [0, 0]
  bytes.forEach((byte, i) => {
    if (byte === 0) counts[i % 2] = (counts[i % 2] ?? 0) + 1
  })
  const half = Math.max(1, bytes.length / 2)
  return { even: (counts[0] ?? 0) / half, odd: (counts[1] ?? 0) / half }
}

/** The encoding in the first line of an XML file, where TextDecoder knows it and the bytes are not UTF-8 all the same. */
function declaredIn(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, 200))
  const [, label] = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start) ?? []
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    // Of XML that was put into UTF-16 and says otherwise, the zero bytes have spoken.
    return encoding.startsWith('utf-16') || isUtf8(head) ? 'utf-8' : encoding
  } catch {
    return undefined
  }
}

/** Whether it holds letters beyond ASCII, and all of them are UTF-8. */
function isUtf8(head: Uint8Array): boolean {
  try {
    const whole = head.subarray(0, head.length - brokenTail(head))
    return new TextDecoder('utf-8', { fatal: true }).decode(whole).length !== whole.length
  } catch {
    return false
  }
}
