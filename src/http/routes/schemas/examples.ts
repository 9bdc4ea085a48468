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

export const comparisonRequests = {
  'two-serums': {
    summary: 'Two products for dullness, under £60',
    value: {
      productIds: ['inkey-exosome-hydro-glow', 'medik8-c-tetra-advanced'],
      profile: {
        concerns: [{ id: 'dullness' }],
        conditions: [],
        region: 'GB',
        budget: { max: 6000, currency: 'GBP' },
      },
    },
  },
}
