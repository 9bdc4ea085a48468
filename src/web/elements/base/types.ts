import type { components } from '../../../http/client/index.js'

type Schemas = components['schemas']

export type Quiz = Schemas['Quiz']
export type Question = Schemas['QuizQuestion']
export type Option = Schemas['QuizOption']
export type Recommendation = Schemas['Recommendation']
export type RankedProduct = Schemas['RankedProduct']
export type Caution = Schemas['Caution']
export type Evidence = Schemas['Evidence']
export type Disclosure = Schemas['Disclosure']
export type Comparison = Schemas['Comparison']
export type ProductPage = Schemas['ProductPage']
export type Product = Schemas['Product']
export type PricePerUnit = NonNullable<Product['pricePerUnit']>
/** `dateKind` is absent in the answers of services that do not say what the date is of. */
export type Price =
  | (NonNullable<RankedProduct['product']['price']> & { readonly dateKind?: 'published' | 'seen' | null })
  | null

/** A profile as the service answered it; it goes into the next request as it is. */
export type Profile = Readonly<Record<string, unknown>>

/** What the service answers to the answers of a quiz. */
export interface AnsweredQuiz {
  readonly profile: Profile
  readonly recommendation: Recommendation
}
