import { FeedError } from '../feed-error.js'

const CSV = 'Export it as CSV, TSV, XML or JSON.'
const PICTURE = 'Give the product file and not a picture.'

/** What a file starts with that is no text: latin-1, so that a character is a byte. */
const starts: readonly (readonly [start: string, what: string, fix: string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive, perhaps a workbook of Excel', `Unpack it first, or: ${CSV}`],
  ['PK\u0005\u0006', 'an empty ZIP archive', CSV],
  ['\u001f\u008b', 'a gzip archive', 'Unpack it first.'],
  ['BZh', 'a bzip2 archive', 'Unpack it first.'],
  ['7z\u00bc\u00af', 'a 7-Zip archive', 'Unpack it first.'],
  ['\u00fd7zXZ', 'an xz archive', 'Unpack it first.'],
  ['\u0028\u00b5\u002f\u00fd', 'a zstd archive', 'Unpack it first.'],
  ['Rar!', 'a RAR archive', 'Unpack it first.'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old workbook of Excel', CSV],
  ['%PDF', 'a PDF', CSV],
  ['{\\rtf', 'a rich text', CSV],
  ['SQLite format 3', 'a database', CSV],
  ['\u0089PNG', 'a picture', PICTURE],
  ['\u00ff\u00d8\u00ff', 'a picture', PICTURE],
  ['GIF8', 'a picture', PICTURE],
  ['RIFF', 'a picture or a sound', PICTURE],
]

/**
 * Refuses what is known not to be text by its first bytes.
 *
 * @throws {FeedError} not-a-feed
 */
export function refuseBinary(head: Uint8Array): void {
  if (head.length === 0)
    throw new FeedError('empty', 'byte 0', 'The file is empty.', 'Give the file that was exported.')
  const first = String.fromCharCode(...head.subarray(0, 16))
  const known = starts.find(([start]) => first.startsWith(start))
  if (known !== undefined) throw new FeedError('not-a-feed', 'byte 0', `This is ${known[1]}.`, known[2])
}

/**
 * Refuses what is no product file although it is text.
 *
 * @throws {FeedError} not-a-feed, empty
 */
export function refuseOtherText(head: string): void {
  const nul = head.indexOf('\0')
  if (nul !== -1)
    throw new FeedError('not-a-feed', `character ${nul + 1}`, 'This is no text: it holds a zero byte.', CSV)
  if (head.trim() === '')
    throw new FeedError('empty', 'line 1', 'Nothing stands in the file.', 'Give the file that was exported.')
  if (/^\s*(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body|script|div)\b/i.test(head))
    throw new FeedError(
      'not-a-feed',
      'line 1',
      'This is a page of the web (HTML) and no product file; perhaps the export asked to sign in.',
      'Open it in a browser to see what it says, and export the file again.',
    )
}
