import { z } from 'zod'
import { canonicalJson } from './canonical.js'
import { upgraded } from './old-form.js'
import { criteriaSchema, weightsSchema, type Criterion, type WeightSet } from '../measures/criterion.js'

/** The text of weights with their criteria, as `versionTexts` gives it; its hash is the version. */
export function weightsText(criteria: readonly Criterion[], weights: WeightSet): string {
  return canonicalJson({ criteria, weights })
}

const textSchema = z.looseObject({ weights: weightsSchema })

/** The weights of such a text. */
export function weightsIn(text: string): WeightSet {
  return textSchema.parse(JSON.parse(text)).weights
}

/** Whether a text is of weights that were fitted to other criteria than they were published with. */
export const areFitted = (text: string): boolean =>
  textSchema.safeParse(JSON.parse(text)).data?.weights.fitted !== undefined

/** Whether such a text, of this build or an older one, has exactly these criteria. */
export function hasCriteria(text: string, criteria: readonly Criterion[]): boolean {
  const { criteria: kept } = upgraded(JSON.parse(text) as Readonly<Record<string, unknown>>)
  const { data } = criteriaSchema.safeParse(kept)
  return data !== undefined && canonicalJson(data) === canonicalJson(criteria)
}
