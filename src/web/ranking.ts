import { CandourComparison } from './comparison/comparison-element.js'
import { defineOnce } from './define-once.js'
import { CandourRanking } from './ranking/ranking-element.js'

defineOnce('candour-comparison', CandourComparison)
defineOnce('candour-ranking', CandourRanking)

export { changesBetween } from './quiz/changes.js'
export { rankedView } from './quiz/ranked-view.js'
