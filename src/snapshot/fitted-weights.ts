import {
  type Catalog,
  fitWeights,
  hasCriteria,
  idsOf,
  weightsIn,
  weightsText,
  type WeightsFit,
} from '#catalog'
import type { Snapshot } from './snapshot.js'
import { versionOf } from './versions/version-of.js'

/** A version of weights with its canonical text. */
export interface VersionedText {
  readonly version: string
  readonly text: string
}

/** What weights are fitted to: the criteria of the catalogue in force, and the weights that it ships. */
export type Shipped = Pick<Catalog, 'criteria' | 'weights'>

export const shippedWith = ({ catalog, shipped }: Snapshot): Shipped => ({
  criteria: catalog.criteria,
  weights: shipped,
})

/**
 * Published weights as the catalogue in force can use them. Where they have its criteria they stay what they are. Else they
 * are fitted to them, and are a text of their own: whoever keeps it can replay what was answered with it.
 */
export function fittedWeights(
  published: VersionedText,
  { criteria, weights: shipped }: Shipped,
): VersionedText {
  if (hasCriteria(published.text, criteria)) return published
  const set = weightsIn(published.text)
  const { weights, fit } = fitWeights(set.weights, { criteria: idsOf(criteria), shipped: shipped.weights })
  const { dropped, added } = fit ?? { dropped: [], added: [] }
  const fitted = { of: published.version, dropped, added }
  const text = weightsText(criteria, { ...set, weights, fitted })
  return { version: versionOf(text, 'site'), text }
}

/** What of the published weights did not fit the catalogue of a snapshot; null where all did. */
export function weightsFitOf({ catalog: { weights } }: Pick<Snapshot, 'catalog'>): WeightsFit | null {
  if (weights.fitted === undefined) return null
  const { dropped, added } = weights.fitted
  return dropped.length === 0 && added.length === 0 ? null : { dropped, added }
}
