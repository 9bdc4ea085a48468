import { defineOnce } from './elements/base/define-once.js'
import { CandourQuiz } from './elements/quiz/quiz-element.js'
import { loadRankingWhenSeen } from './elements/base/stand-in.js'

defineOnce('candour-quiz', CandourQuiz)
loadRankingWhenSeen()
