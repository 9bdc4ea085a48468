/** Encodings of one byte a character, which no byte gives away. */
export type OldEncoding = 'windows-1250' | 'windows-1251' | 'windows-1252'

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0)

const isConsonant = (byte: number | undefined): boolean =>
  byte !== undefined && isLetter(byte) && byte < 0x80 && !'aeiouyAEIOUY'.includes(String.fromCharCode(byte))

// š ť ž ź ś Š Ť Ž in windows-1250; ě ů ý ł ą ż in the middle of a word
const central: ReadonlySet<number> = new Set([
  0x9a, 0x9d, 0x9e, 0x9f, 0x8a, 0x8d, 0x8e, 0x8c, 0x9c, 0xec, 0xfd, 0xdd, 0xb3, 0xb9, 0xbf, 0xf2, 0xef, 0xa3,
])
// à å ã õ ñ À Ñ Å in windows-1252, which are rare letters in windows-1250
const western: ReadonlySet<number> = new Set([
  0xe0, 0xe5, 0xe3, 0xf1, 0xc0, 0xc5, 0xd1, 0xe6, 0xe7, 0xfb, 0xee,
])

/**
 * Which of three old encodings a text that is no UTF-8 is most likely of.
 *
 * - Words of many letters above 127 in a row are Cyrillic: windows-1251.
 * - Else the letters decide that one of the others has and the other hardly: ě ł ž against à å ñ. `è` and `č` share a
 *   byte; between two consonants it is French.
 * - Else it is windows-1252, which is latin-1 with the euro sign.
 */
export function guessEncoding(bytes: Uint8Array): OldEncoding {
  let high = 0
  let inRuns = 0
  let balance = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    high++
    const [before, after] = [bytes[i - 1], bytes[i + 1]]
    if (byte >= 0xc0 && ((before ?? 0) >= 0xc0 || (after ?? 0) >= 0xc0)) inRuns++
    balance += weightOf(byte, before, after)
  }
  if (high >= 4 && inRuns > high * 0.6) return 'windows-1251'
  return balance > 0 ? 'windows-1250' : 'windows-1252'
}

/** Above 0 where the byte speaks for windows-1250, below for windows-1252. */
function weightOf(byte: number, before: number | undefined, after: number | undefined): number {
  if (byte === 0xe8 || byte === 0xf8) {
    if (isConsonant(before) && isConsonant(after)) return byte === 0xe8 ? -1 : 0.5
    return byte === 0xe8 ? 0.25 : 0.5
  }
  if (byte === 0xf9) return isLetter(after) ? 0.5 : -0.25
  if (central.has(byte)) return isLetter(before) || isLetter(after) ? 1 : 0
  return western.has(byte) ? -1 : 0
}
