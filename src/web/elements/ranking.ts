import { CandourComparison } from './comparison/comparison-element.js'
import { defineOnce } from './base/define-once.js'
import { enGBRanking } from './messages/en-GB-ranking.js'
import { CandourRanking } from './ranking/ranking-element.js'
import { learnEnglish } from './base/words.js'

learnEnglish(enGBRanking)
defineOnce('candour-comparison', CandourComparison)
defineOnce('candour-ranking', CandourRanking)

export { changesBetween, rankedView } from './quiz/ranked-view.js'
