import type { Attribute } from '../ledger/attribute.js'
import type { AvailabilityPolicy } from '../ledger/availability.js'
import type { Criterion, WeightSet } from '../measures/criterion.js'
import type { Classes, Evidence, EvidenceId } from '../ledger/evidence.js'
import type { AttributeId } from '../ledger/fact.js'
import type { FaqEntry } from '../text/faq.js'
import type { Support } from './files.js'
import type { Locale } from '../text/locales.js'
import type { Advice, Caution } from '../gates/notice.js'
import type { Product } from '../ledger/product.js'
import type { Quiz } from '../quiz/quiz.js'
import type { Roles } from '../ledger/roles.js'
import type { ProfileSlot } from '../profile/slot.js'
import type { Recall } from '../gates/recall.js'
import type { Rule } from '../gates/rule.js'
import type { Taxonomy } from '../profile/taxonomy.js'

export type Messages = ReadonlyMap<string, string>

/** Everything one site compares, linked and checked: facts with their evidence, rules, criteria and words. */
export interface Catalog {
  readonly id: string
  readonly currency: string
  readonly region: string | null
  /** What a shopper may say. */
  readonly slots: readonly ProfileSlot[]
  readonly taxonomy: Taxonomy
  readonly attributes: ReadonlyMap<AttributeId, Attribute>
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>
  readonly products: readonly Product[]
  readonly rules: readonly Rule[]
  /** What the shop has taken back. */
  readonly recalls: readonly Recall[]
  readonly cautions: readonly Caution[]
  readonly advice: readonly Advice[]
  readonly criteria: readonly Criterion[]
  readonly weights: WeightSet
  readonly quiz: Quiz
  readonly faq: readonly FaqEntry[]
  readonly messages: ReadonlyMap<Locale, Messages>
  readonly card: readonly AttributeId[]
  readonly support: readonly Support[]
  readonly missing: readonly AttributeId[]
  readonly roles: Roles
  readonly availability?: AvailabilityPolicy | undefined
  readonly unitPriceBase?: string | undefined
  readonly certainty: { readonly clear: number; readonly likely: number }
  readonly classes: Classes
  readonly forTheRecord: readonly AttributeId[]
}
