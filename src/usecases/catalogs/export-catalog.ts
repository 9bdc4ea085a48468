import {
  productList,
  rulesWith,
  weightsIn,
  weightsText,
  wholeCatalog,
  withoutPrivate,
  writtenFiles,
  type CatalogParts,
  type ListFormat,
  type Recall,
  type VersionTexts,
} from '#catalog'
import type { LoadedCatalog } from '../../sites/builtin-catalog.js'
import type { SiteState } from '../../sites/site-state.js'
import { fittedWeights } from '../../snapshot/fitted-weights.js'
import type { WHOLE } from './prepare-import.js'

/** What an export is written as: a whole catalogue, or its list of products. */
export type ExportFormat = typeof WHOLE | ListFormat

/** A catalogue with its weights and its rules, and what is recalled. */
export interface CatalogContent {
  readonly parts: CatalogParts
  readonly texts: Omit<VersionTexts, 'catalog'>
  readonly recalls: readonly Recall[]
  /** Whether what is private to the shop is among it. */
  readonly withPrivate: boolean
}

/** What a site answers from: the weights and rules that it published, as they fit its catalogue. */
export function contentInForce(
  { weights, rules, recalls }: Pick<SiteState, 'weights' | 'rules' | 'recalls'>,
  { parts, catalog }: LoadedCatalog,
): CatalogContent {
  const set = weightsIn(fittedWeights(weights, catalog).text)
  return {
    parts,
    texts: { weights: weightsText(catalog.criteria, set), rules: rules.text },
    recalls,
    withPrivate: true,
  }
}

/** Without what is private to the shop. */
export function openContent(content: CatalogContent): CatalogContent {
  return { ...content, parts: withoutPrivate(content.parts, content.texts), withPrivate: false }
}

/** The files of a catalogue, with what is recalled among them. */
export const filesToWrite = ({ parts, texts: { weights, rules }, recalls }: CatalogContent) =>
  writtenFiles(parts, { weights, rules: rulesWith(rules, [...recalls]) })

/** The text of an export in pieces of some kilobytes, so that nobody waits for a large one. */
export const exportedText = (content: CatalogContent, format: ExportFormat): Generator<string, void> =>
  gathered(
    format === 'catalog'
      ? wholeCatalog(filesToWrite(content))
      : productList(content.parts, { format, withPrivate: content.withPrivate }),
  )

const PIECE = 16_384

export function* gathered(texts: Iterable<string>): Generator<string, void> {
  let waiting: string[] = []
  let length = 0
  for (const text of texts) {
    waiting.push(text)
    length += text.length
    if (length < PIECE) continue
    yield waiting.join('')
    waiting = []
    length = 0
  }
  yield waiting.join('')
}
