export { attributeNamed, type Attribute } from './ledger/attribute.js'
export { canonicalJson, versionTexts, type Json, type VersionTexts } from './load/canonical.js'
export { CatalogError, readCatalog, readVersions, type Catalog, type Messages } from './load/catalog.js'
export {
  weightsSchema,
  type Criterion,
  type CriterionId,
  type MeasureDefinition,
  type Slot,
  type WeightSet,
} from './measures/criterion.js'
export { daysOfChange, inForce, nextChange, type IsoDate, type Validity } from './support/date.js'
export {
  isReported,
  quotable,
  type Evidence,
  type EvidenceId,
  type Publication,
  type Scope,
} from './ledger/evidence.js'
export { confidenceOf, scopeOf, type AttributeId, type Fact } from './ledger/fact.js'
export { isSaid, statusOfFact, type FactStatus } from './ledger/fact-status.js'
export type { FaqEntry } from './text/faq.js'
export {
  catalogFileNames,
  messageFiles,
  requiredFileNames,
  type CatalogFileName,
  type CatalogFiles,
} from './load/files.js'
export { DEFAULT_LOCALE, locales, type Locale } from './text/locales.js'
export {
  evidenceIn,
  measureFor,
  type Ground,
  type Measure,
  type PhraseValue,
  type PhraseValues,
} from './measures/index.js'
export { identity, utilityOf, type Anchor } from './measures/utility-function.js'
export { attributesIn, attributesOf } from './measures/looked-at.js'
export { interestMessage, questionMessage, speakerMessage } from './text/messages-in-place-of-data.js'
export type { Advice, Caution } from './gates/notice.js'
export { sortedBy } from './support/order.js'
export { factSheet, type FactSheet, type Product, type ProductId } from './ledger/product.js'
export { ask, productTestSchema, type Look, type ProductTest } from './ledger/product-test.js'
export {
  listOf,
  profileSchema,
  screeningOf,
  statesHealth,
  type Profile,
  type Screening,
} from './profile/profile.js'
export { areasOf, holds, regionsThatDiffer, type ProfileTest } from './profile/profile-test.js'
export { optionsOf, type Question, type QuestionId, type Quiz } from './quiz/quiz.js'
export { quizAnswersSchema, type QuizAnswers } from './quiz/quiz-answers.js'
export type { Patch } from './quiz/quiz-patch.js'
export { profileFrom } from './quiz/quiz-profile.js'
export { avoidance, strictBudget } from './gates/requirement.js'
export { type Display, type Resolved } from './ledger/resolve.js'
export {
  applies,
  judge,
  ruleSchema,
  type GateKind,
  type Judgement,
  type Requirement,
  type Rule,
} from './gates/rule.js'
export { rulesText } from './load/rules-text.js'
export { slotsOf } from './measures/slots.js'
export { strictObject } from './support/strict-object.js'
export { idsOf } from './support/ids.js'
export type { AreaId, SourceId, Taxonomy } from './profile/taxonomy.js'
export { scalarsOf, type Money, type Scalar, type Value } from './ledger/value.js'
export { CATEGORY, concernAttribute, PRICE, PRICE_TIER, SIZE } from './ledger/well-known.js'
export { weightsIn, weightsText } from './load/weights-text.js'
