export { attributeNamed, type Attribute } from './attribute.js'
export { canonicalJson, versionTexts, type Json, type VersionTexts } from './canonical.js'
export { CatalogError, readCatalog, readVersions, type Catalog, type Messages } from './catalog.js'
export type { Criterion, CriterionId, MeasureDefinition, Slot, WeightSet } from './criterion.js'
export { daysOfChange, inForce, nextChange, type IsoDate, type Validity } from './date.js'
export { draftSchema, type Draft } from './draft.js'
export {
  isReported,
  quotable,
  type Evidence,
  type EvidenceId,
  type Publication,
  type Scope,
} from './evidence.js'
export { confidenceOf, scopeOf, type AttributeId, type Fact } from './fact.js'
export { isSaid, statusOfFact, type FactStatus } from './fact-status.js'
export type { FaqEntry } from './faq.js'
export {
  catalogFileNames,
  messageFiles,
  requiredFileNames,
  type CatalogFileName,
  type CatalogFiles,
} from './files.js'
export { DEFAULT_LOCALE, locales, type Locale } from './locales.js'
export { attributesIn, attributesOf } from './looked-at.js'
export { interestMessage, questionMessage, speakerMessage } from './messages-in-place-of-data.js'
export type { Advice, Caution } from './notice.js'
export { sortedBy } from './order.js'
export { personaSchema, personasSchema, type PersonaId } from './persona.js'
export { policyFaults } from './policy-faults.js'
export { policiesSchema, policySchema } from './policy-schema.js'
export { policyShape, type Policy, type PolicyOf } from './policy.js'
export { factSheet, type FactSheet, type Product, type ProductId } from './product.js'
export { ask, type Look, type ProductTest } from './product-test.js'
export { listOf, profileSchema, screeningOf, statesHealth, type Profile, type Screening } from './profile.js'
export { areasOf, holds, regionsThatDiffer, type ProfileTest } from './profile-test.js'
export { optionsOf, type Question, type QuestionId, type Quiz } from './quiz.js'
export { quizAnswersSchema, type QuizAnswers } from './quiz-answers.js'
export type { Patch } from './quiz-patch.js'
export { profileFrom } from './quiz-profile.js'
export { avoidance, strictBudget } from './requirement.js'
export { type Display, type DisplayReason, type Resolved } from './resolve.js'
export {
  applies,
  judge,
  ruleSchema,
  type GateKind,
  type Judgement,
  type Requirement,
  type Rule,
} from './rule.js'
export { rulesText } from './rules-text.js'
export { slotsOf } from './slots.js'
export { strictObject } from './strict-object.js'
export { idsOf, type AreaId, type ConcernId, type SourceId, type Taxonomy } from './taxonomy.js'
export { idOf, magnitude, scalarsOf, type Money, type Scalar, type Value } from './value.js'
export { CATEGORY, concernAttribute, PRICE, PRICE_TIER, SIZE } from './well-known.js'
export { weightsIn, weightsText } from './weights-text.js'
