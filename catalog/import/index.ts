export { importFeed } from './import-feed.js'
export { importTerms } from './terms.js'
export { FeedError, type FeedErrorCode } from './feed-error.js'
export { faultCodes, type Fault, type FaultCode, type FaultEffect } from './faults.js'
export {
  feedFormats,
  type FeedColumn,
  type FeedFormat,
  type FeedProduct,
  type ImportOptions,
  type ImportReport,
  type ImportResult,
  type ImportTerms,
  type Mapping,
  type NewCategory,
} from './feed.js'
