import { catalogFilesSchema, type CatalogFiles } from '../load/files.js'

/**
 * What a site starts from whose shop has brought a list of products and nothing else: a price to weigh and a question for
 * it, in every language of the service. It knows no kind of product, so that nothing in it speaks of one.
 */
export const blankFiles = (): CatalogFiles => ({
  ...catalogFilesSchema.omit({ products: true }).parse(files),
  products: [],
})

const files = {
  catalog: {
    id: 'products',
    currency: 'EUR',
    region: null,
    card: [],
    support: [],
    missing: ['price'],
    roles: { price: 'price', priceTier: 'price_tier', category: 'category', description: 'description' },
  },
  profile: { slots: [{ id: 'budget', kind: 'amount', attribute: 'price', strict: true }] },
  taxonomy: {
    categories: ['product'],
    formats: [],
    priceTiers: [{ id: 'any', from: 0, below: null }],
    areas: [],
  },
  attributes: {
    category: { type: 'choice', vocabulary: ['product'] },
    price: { type: 'money' },
    price_tier: { type: 'choice', vocabulary: ['any'] },
    description: { type: 'text' },
  },
  criteria: [
    {
      id: 'price',
      measure: { kind: 'amount-fit', slot: 'budget' },
      anchors: [
        [1, 1],
        [1.5, 0],
      ],
      unknown: { utility: 0, worst: 0, best: 1 },
    },
  ],
  weights: { id: 'start', weights: { price: 1 }, merchantCap: 0.1 },
  quiz: {
    questions: [{ id: 'budget', kind: 'amount', slot: 'budget', next: null, options: [{ id: 'no_limit' }] }],
  },
  'messages.en-GB': {
    'label.attribute.category': 'kind',
    'label.attribute.price': 'price',
    'label.attribute.price_tier': 'price range',
    'label.attribute.description': 'description',
    'label.value.product': 'product',
    'label.value.any': 'any price',
    'label.criterion.price': 'price',
    'label.slot.budget': 'what you would spend',
    'quiz.budget.text': 'How much would you spend?',
    'quiz.budget.option.no_limit': 'I do not mind',
  },
  'messages.de': {
    'label.attribute.category': 'Art',
    'label.attribute.price': 'Preis',
    'label.attribute.price_tier': 'Preisspanne',
    'label.attribute.description': 'Beschreibung',
    'label.value.product': 'Produkt',
    'label.value.any': 'jeder Preis',
    'label.criterion.price': 'Preis',
    'label.slot.budget': 'was Sie ausgeben möchten',
    'quiz.budget.text': 'Wie viel möchten Sie ausgeben?',
    'quiz.budget.option.no_limit': 'Das ist mir gleich',
  },
}
