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
}
