import { z } from 'zod'
import { canonicalJson } from './canonical.js'
import { weightsSchema, type Criterion, type WeightSet } from '../measures/criterion.js'

/** The text of weights with their criteria, as `versionTexts` gives it; its hash is the version. */
export function weightsText(criteria: readonly Criterion[], weights: WeightSet): string {
  return canonicalJson({ criteria, weights })
}

const textSchema = z.looseObject({ weights: weightsSchema })

/** The weights of such a text. */
export function weightsIn(text: string): WeightSet {
  return textSchema.parse(JSON.parse(text)).weights
}
