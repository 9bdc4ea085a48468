import { defineOnce } from './define-once.js'
import { CandourQuiz } from './quiz/quiz-element.js'
import { loadRankingWhenSeen } from './stand-in.js'

defineOnce('candour-quiz', CandourQuiz)
loadRankingWhenSeen()
