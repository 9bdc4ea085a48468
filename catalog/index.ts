export {
  availabilities,
  isAvailability,
  statesTreated,
  type Availability,
  type AvailabilityPolicy,
} from './ledger/availability.js'
export type { Roles } from './ledger/roles.js'
export { atSellingPrice } from './ledger/selling-price.js'
export { unitBase } from './ledger/unit-base.js'
export { attributeNamed, type Attribute } from './ledger/attribute.js'
export {
  canonicalJson,
  recallsIn,
  rulesWith,
  versionTexts,
  type Json,
  type VersionTexts,
} from './load/canonical.js'
export { catalogWarnings } from './load/warnings.js'
export type { Catalog, Messages } from './load/catalog.js'
export { CatalogError, problemLine } from './load/catalog-error.js'
export { checkProducts, readCatalog, readVersions } from './load/read-catalog.js'
export {
  cellOf,
  measureFor,
  weightsSchema,
  type Criterion,
  type CriterionId,
  type Measure,
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
export { catalogFileNames, messageFiles, type CatalogFileName, type CatalogFiles } from './load/files.js'
export { atOnce, eachFlatMapped, type Steps } from './support/steps.js'
export { DEFAULT_LOCALE, locales, messageFileName, type Locale } from './text/locales.js'
export { evidenceIn } from './measures/assess.js'
export { attributesOf, citingIn, slotsOf, type MeasureData } from './measures/index.js'
export {
  cellAt,
  grounds,
  type Argument,
  type Note,
  type PhraseValue,
  type PhraseValues,
} from './measures/measure.js'
export { identity, utilityOf, type Anchor } from './measures/utility-function.js'
export { interestMessage, questionMessage, speakerMessage } from './text/messages-in-place-of-data.js'
export type { Advice, Caution } from './gates/notice.js'
export { order, sortedBy } from './support/order.js'
export { factSheet, type FactSheet, type Product, type ProductId } from './ledger/product.js'
export { ask, attributesIn, productTestSchema, type Look, type ProductTest } from './ledger/product-test.js'
export { amountOf, chosen, isAnswered } from './profile/answers.js'
export {
  inRegion,
  listOf,
  profileSchema,
  regionIn,
  screeningOf,
  silentProfile,
  statesHealth,
  type Profile,
  type ProfileInput,
  type Screening,
  type SlotValue,
} from './profile/profile.js'
export {
  claimsOn,
  NOT_ASKED,
  NOT_TOLD,
  optionLabel,
  optionsIn,
  partsOf,
  screenedSlots,
  sensitiveSlots,
  slotsOfKind,
  slotWith,
  UNDISCLOSED,
  type ProfileSlot,
  type SlotId,
  type SlotOf,
  type SlotPart,
} from './profile/slot.js'
export {
  areasOf,
  holds,
  isAlways,
  namedIn,
  regionsThatDiffer,
  type ProfileTerms,
  type ProfileTest,
} from './profile/profile-test.js'
export { optionsOf, type Question, type QuestionId, type Quiz } from './quiz/quiz.js'
export { amountAsked, quizAnswersSchema, type QuizAnswers } from './quiz/quiz-answers.js'
export type { Patch } from './quiz/quiz-patch.js'
export { profileFrom } from './quiz/quiz-profile.js'
export { avoidances, avoidedIn, strictLimit, strictLimits } from './gates/requirement.js'
export { type Display, type Resolved } from './ledger/resolve.js'
export {
  applies,
  isRule,
  isUndisclosed,
  judge,
  ruleSchema,
  stockGate,
  type Gate,
  type GateKind,
  type Judgement,
  type Requirement,
  type Rule,
  type StockGate,
} from './gates/rule.js'
export { upgradedRules } from './load/old-form.js'
export { jsonSchemas, type JsonSchema } from './load/json-schemas.js'
export { shapeProblem } from './load/shape-problem.js'
export type { DataProblem } from './load/validate/problem.js'
export {
  filesOfParts,
  partsOf as catalogParts,
  rowOf,
  textOf,
  type CatalogParts,
  type CatalogRow,
} from './load/parts.js'
export { recallSchema, type Recall } from './gates/recall.js'
export { linkingParts, ruledBy } from './load/linked-parts.js'
export { recalled, withoutRecall } from './load/recalled.js'
export { relinked } from './load/relinked.js'
export { rulesText } from './load/rules-text.js'
export { strictObject } from './support/strict-object.js'
export { fractionDigits } from './support/fraction-digits.js'
export { idsOf } from './support/ids.js'
export { own } from './support/own.js'
export type { AreaId, Taxonomy } from './profile/taxonomy.js'
export { magnitude, scalarsOf, type Money, type Scalar, type Value } from './ledger/value.js'
export { fitWeights, weightsFitSchema, type WeightsFit } from './measures/weights-fit.js'
export { areFitted, hasCriteria, weightsIn, weightsText } from './load/weights-text.js'
export {
  faultCodes,
  FeedError,
  feedFormats,
  importFeed,
  importTerms,
  type Fault,
  type FaultCode,
  type FaultEffect,
  type FeedColumn,
  type FeedErrorCode,
  type FeedFormat,
  type FeedProduct,
  type ImportOptions,
  type ImportReport,
  type ImportResult,
  type ImportTerms,
  type Mapping,
  type NewCategory,
} from './import/index.js'
export { csvLine, guarded } from './support/csv.js'
export { listFormats, productList, type ListFormat } from './import/export/product-list.js'
export { fileText, wholeCatalog, writtenFiles, type WrittenFile } from './import/export/whole-catalog.js'
export { withoutRows } from './import/export/without-rows.js'
export { withoutPrivate } from './import/export/without-private.js'
export { changedRows, type ProductChange } from './import/change-products.js'
export { withFeed } from './import/with-feed.js'
export { blankFiles } from './import/blank-files.js'
