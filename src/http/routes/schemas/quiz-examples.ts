/** The answers that the README posts in order, which a test sends to the real service. */
export const quizExamples = {
  'quiz-start': {
    summary: 'The first two questions answered',
    value: { answers: { concerns: ['redness'], skin_type: 'dry' }, explain: 'none' },
  },
  'quiz-on': {
    summary: 'None of the conditions applies',
    value: { answers: { concerns: ['redness'], skin_type: 'dry', health: 'no' }, explain: 'none' },
  },
  'quiz-end': {
    summary: 'All answered',
    value: {
      answers: {
        concerns: ['redness'],
        skin_type: 'dry',
        health: 'no',
        region: 'great_britain',
        budget: { max: 6000 },
        sources: ['prefer_plant'],
        routine: ['none'],
      },
      limit: 3,
    },
  },
}
