import type { CatalogFiles } from '#catalog'
import { withProducts, withRules, type RawProduct } from './edit-files.js'
import { exosomeFiles } from './exosome.js'
import { fortyRules } from './forty-rules.js'
import { optionsOf } from './slot-options.js'
import { fact, surenesses, type RawFact } from './voices.js'

const expired = { from: '2025-01-01', validUntil: '2026-06-01' }
const money = (amount: number) => ({ amount, currency: 'GBP' })

type Variants = readonly (readonly RawFact[])[]

/** For each attribute, every state of knowledge: stated, contested, sure enough for a gate only, too unsure, over, none. */
const variants: Readonly<Record<string, Variants>> = {
  category: [[fact('category', 'exosome')], [fact('category', 'peptide')], [fact('category', 'peptide')], []],
  source: [
    [fact('exosome_source', 'human')],
    [fact('exosome_source', 'plant')],
    [fact('exosome_source', 'synthetic'), fact('exosome_source', 'hybrid', { scope: 'range' })],
    [fact('exosome_source', 'animal', { sureness: 'half' })],
    [fact('exosome_source', 'human', { sureness: 'faint' })],
    [fact('exosome_source', 'plant', expired)],
    [fact('exosome_source', 'microbial', { sureness: 'recalled' })],
    [fact('exosome_source', 'plant'), fact('exosome_source', 'plant', { scope: 'range' })],
    [fact('exosome_source', 'microbial', { sureness: 'half' })],
    [],
  ],
  actives: [
    [fact('key_actives', ['retinol', 'peptides'])],
    [
      fact('key_actives', ['exosomes']),
      fact('key_actives', ['spicule_hydrolyzed_sponge'], { sureness: 'faint' }),
    ],
    [fact('key_actives', ['aha', 'bha'])],
    [fact('key_actives', ['retinol'], { sureness: 'half' })],
    [fact('key_actives', ['vitamin_c_thd_ascorbate']), fact('key_actives', ['retinol'], expired)],
    [],
  ],
  format: [
    [fact('format', 'serum')],
    [fact('format', 'treatment_kit')],
    [fact('format', 'mask'), fact('format', 'cream')],
    [fact('format', 'ampoule')],
    [],
  ],
  tier: [
    [fact('price_tier', 'budget')],
    [fact('price_tier', 'mid')],
    [fact('price_tier', 'luxury')],
    [fact('price_tier', 'luxury', { sureness: 'faint' })],
  ],
  price: [
    [fact('price', money(2000))],
    [fact('price', money(9000)), fact('price', money(9500))],
    [fact('price', money(6000), { validUntil: '2027-06-01' })],
    [fact('price', money(4500), { sureness: 'recalled' })],
    [fact('price', money(30000))],
    [],
  ],
  offered: [
    [fact('offered_in', ['GB'])],
    [fact('offered_in', ['EU', 'GB'])],
    [fact('offered_in', ['EU'])],
    [],
  ],
  strength: [
    [fact('exosome_strength', 500)],
    [fact('exosome_strength', 800)],
    [fact('exosome_strength', 2000)],
    [fact('exosome_strength', 900, expired)],
  ],
  ingredients: [
    [fact('ingredient_list', 'aqua, glycerin')],
    [],
    [fact('ingredient_list', 'aqua', { sureness: 'half' })],
  ],
  types: [
    [fact('skin_types', ['all'])],
    [
      fact('skin_types', ['dry', 'normal']),
      fact('cautioned_skin_types', ['sensitive'], { sureness: 'faint' }),
    ],
    [],
  ],
  gentleness: [[fact('gentleness', 'gentle')], []],
  margin: [[fact('margin', 10)], [fact('margin', 95)], [fact('margin', 60)], []],
  popularity: [[fact('popularity', 80)], [fact('popularity', 5)], []],
  stock: [[fact('stock', 'in_stock')], [fact('stock', 'out_of_stock')], []],
  question: [[], [], [], [], [], [], [fact('regulatory_question', ['human_template'])]],
}

/** Forty made-up products in which every rule closes a different part. The taxonomy has one category more. */
export function fortyFiles(): CatalogFiles {
  const files = exosomeFiles()
  const { taxonomy, attributes } = files
  const category = { ...attributes['category']!, vocabulary: ['exosome', 'peptide'] }
  const wider: CatalogFiles = {
    ...files,
    taxonomy: { ...taxonomy, categories: ['exosome', 'peptide'] },
    attributes: { ...attributes, category },
    'messages.en-GB': { ...files['messages.en-GB'], 'label.value.peptide': 'peptide skincare' },
  }
  const concerns = optionsOf(files.profile.slots, 'concerns')
  const products = Array.from({ length: 40 }, (_, i) => product(i, concerns))
  return withProducts(withRules(wider, fortyRules), products)
}

function product(i: number, concerns: readonly string[]): RawProduct {
  const varied = Object.values(variants).flatMap(
    (states, stride) => states[mixed(i, stride) % states.length]!,
  )
  const id = `product-${String(i).padStart(2, '0')}`
  return { id, brand: `Brand ${i % 7}`, name: `Product ${i}`, facts: [...varied, ...claims(i, concerns)] }
}

/** A fixed scramble of two numbers, so that the attributes vary one without another. */
function mixed(i: number, stride: number): number {
  const start = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(stride + 1, 0x85ebca6b)
  const once = Math.imul(start ^ (start >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 12)) >>> 0
}

/** Two claims on concerns, of changing scope, sureness and grade. */
function claims(i: number, concerns: readonly string[]): readonly RawFact[] {
  const about = (offset: number): string => `concern.${concerns[(i + offset) % concerns.length]!}`
  const scope = (['product', 'range', 'ingredient'] as const)[i % 3]!
  const grade = i % 5 === 0 ? { grade: 'human_study_of_product', sureness: 'tested' as const } : {}
  return [
    fact(about(0), 'primary', grade),
    fact(about(5), 'secondary', { scope, sureness: surenesses[i % surenesses.length]! }),
  ]
}
