/** The requests of the README, which a test sends to the real service. */
export const readmeRequests = {
  'dry-skin': {
    summary: 'Dry skin, redness, Great Britain, under £60',
    value: {
      profile: {
        concerns: [{ id: 'redness' }],
        skinType: 'dry',
        conditions: [],
        region: 'GB',
        budget: { max: 6000, currency: 'GBP' },
      },
      explain: 'reasons',
    },
  },
  pregnant: {
    summary: 'Pregnant',
    value: {
      profile: { concerns: [{ id: 'redness' }], skinType: 'dry', conditions: ['pregnancy'], region: 'GB' },
      explain: 'full',
    },
  },
  replay: {
    summary: 'The rules and facts of a day, on the versions of now',
    value: {
      profile: { concerns: [{ id: 'redness' }], conditions: [], region: 'FR' },
      asOf: { date: '2026-11-01' },
    },
  },
}

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
