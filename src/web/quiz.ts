import { defineOnce } from './define-once.js'
import { CandourQuiz } from './quiz/quiz-element.js'
import { loadRankingWhenSeen } from './load-ranking.js'

defineOnce('candour-quiz', CandourQuiz)
loadRankingWhenSeen()
