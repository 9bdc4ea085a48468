import { defineOnce } from './elements/base/define-once.js'
import { CandourQuiz } from './elements/quiz/quiz-element.js'
import { loadRankingWhenSeen } from './elements/base/load-failure-element.js'

defineOnce('candour-quiz', CandourQuiz)
loadRankingWhenSeen()
