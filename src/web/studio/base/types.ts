import type { components } from '../../../http/client/index.js'

type Schemas = components['schemas']

export type Problem = Pick<Schemas['Problem'], 'type' | 'title' | 'status' | 'detail' | 'errors'>
export type Session = Schemas['Session']
export type Draft = Schemas['WeightSetDraft']
export type Published = Schemas['PublishedWeights']
export type Publication = Schemas['Publication']
export type Preview = Schemas['WeightSetPreview']
export type PersonaPreview = Schemas['PersonaPreview']
export type Move = Schemas['Move']
export type DecisionProblems = Schemas['DecisionProblems']
export type PersonaProblem = Schemas['PersonaProblem']
export type WeightChange = Schemas['WeightChange']
export type PolicyResult = Schemas['PolicyResult']
export type SetAside = Schemas['SetAside']
export type WeightsFit = Schemas['WeightsFit']
export type AuditEntry = Schemas['AuditEntry']
export type Criterion = Schemas['DisclosedCriterion']
export type Disclosure = Schemas['Disclosure']
export type Key = Schemas['Key']
export type MadeKey = Schemas['MadeKey']
export type Site = Schemas['Site']
export type MadeSite = Schemas['MadeSite']
export type Product = Schemas['Product']
export type Fact = Schemas['Fact']
export type FactStatus = Fact['status']
export type Evidence = Schemas['Evidence']
export type Import = Schemas['Import']
export type ImportFindings = NonNullable<Import['findings']>
export type ImportFormat = ImportFindings['report']['format']
export type CatalogVersion = Schemas['CatalogVersion']
export type CatalogDiff = Schemas['CatalogDiff']
export type Recall = Schemas['Recall']
export type Health = Schemas['CatalogHealth']
export type Gap = Schemas['CatalogGap']

export interface WeightSets {
  readonly published: Schemas['WeightsInForce']
  readonly drafts: readonly Draft[]
}

/** The names of products, criteria and gates; of none before a site has a catalogue. */
export interface Names {
  readonly products: ReadonlyMap<string, string>
  readonly criteria: readonly Criterion[]
  readonly gates: Disclosure['neverWeighed']
  /** The text about the shop's own interest. */
  readonly interest: string
}
