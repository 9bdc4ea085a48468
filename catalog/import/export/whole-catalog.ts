import { canonicalJson, filesOf, type Json, type VersionTexts } from '../../load/canonical.js'
import { evidenceOfRow, type CatalogParts } from '../../load/parts.js'

/** One file of a catalogue as JSON: its entries stand between its brackets, with a comma between them. */
export interface WrittenFile {
  readonly name: string
  readonly open: string
  readonly entries: Iterable<string>
  readonly close: string
}

type Members = Readonly<Record<string, Json>>

/** The files of a catalogue with its weights and rules, of which an import of a whole catalogue makes the same again. */
export function writtenFiles(
  parts: CatalogParts,
  { weights, rules }: Omit<VersionTexts, 'catalog'>,
): readonly WrittenFile[] {
  const { evidence = {}, ...frame } = JSON.parse(parts.frame) as Members & { readonly evidence?: Members }
  const governed = filesOf({ catalog: '{}', weights, rules }) as Members
  // That weights were fitted is said by the service alone.
  const { fitted: _, ...set } = governed['weights'] as Members
  const plain = Object.entries({ ...frame, ...governed, weights: set })
  return [
    ...plain.map(([name, json]) => ({ name, open: '', entries: [canonicalJson(json)], close: '' })),
    { name: 'evidence', open: '{', entries: evidenceIn(parts, evidence), close: '}' },
    { name: 'products', open: '[', entries: productsIn(parts), close: ']' },
  ]
}

function* productsIn({ rows }: CatalogParts): Generator<string, void> {
  for (const { text } of rows) yield text.split('\n', 1)[0] ?? ''
}

function* evidenceIn({ rows }: CatalogParts, shared: Members): Generator<string, void> {
  for (const [id, entry] of Object.entries(shared)) yield `${JSON.stringify(id)}:${canonicalJson(entry)}`
  for (const { id, text } of rows) {
    const [, cited] = text.split('\n', 2)
    if (cited !== undefined) yield `${JSON.stringify(evidenceOfRow(id))}:${cited}`
  }
}

/** All files as one object under their names, in pieces. */
export function* wholeCatalog(files: readonly WrittenFile[]): Generator<string, void> {
  let before = '{'
  for (const file of files) {
    yield `${before}${JSON.stringify(file.name)}:`
    yield* fileText(file, ',')
    before = ','
  }
  yield '}\n'
}

/** The text of one file, in pieces. */
export function* fileText({ open, entries, close }: WrittenFile, between = ',\n'): Generator<string, void> {
  yield open
  let before = ''
  for (const entry of entries) {
    yield `${before}${entry}`
    before = between
  }
  yield close
}
