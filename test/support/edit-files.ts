import type { CatalogFiles } from '#catalog'
import { voiceEvidence, voicePublications } from './voices.js'

export type RawProduct = CatalogFiles['products'][number]
export type RawRule = CatalogFiles['rules'][number]

/** Other products, which may cite the voices. */
export function withProducts(files: CatalogFiles, products: readonly RawProduct[]): CatalogFiles {
  return withVoices({ ...files, products: [...products] })
}

/** Other rules, which may cite the voices; a rule without a message of its own says the general one. */
export function withRules(files: CatalogFiles, rules: readonly RawRule[]): CatalogFiles {
  const messages = files['messages.en-GB']
  const gone = files.rules.filter(({ id }) => !rules.some((rule) => rule.id === id))
  const kept = Object.entries(messages).filter(
    ([id]) => !gone.some((rule) => id.startsWith(`gate.${rule.id}.`)),
  )
  const general = rules.map(({ id }) => [`gate.${id}.fails`, messages['gate.fails']])
  return withVoices({
    ...files,
    rules: [...rules],
    'messages.en-GB': Object.fromEntries([...general, ...kept]),
  })
}

export function withWeights(
  files: CatalogFiles,
  weights: Readonly<Record<string, number>>,
  merchantCap = files.weights.merchantCap,
): CatalogFiles {
  return { ...files, weights: { ...files.weights, weights: { ...weights }, merchantCap } }
}

/**
 * Adds the voices, then drops the evidence that nothing cites any more and the publications nobody quotes. The voices
 * have no German names, so the catalogue no longer speaks German.
 */
function withVoices(files: CatalogFiles): CatalogFiles {
  const { evidence, publications, 'messages.de': _, ...rest } = files
  const cited = new Set(citations(rest))
  const used = Object.entries({ ...voiceEvidence, ...evidence }).filter(([id]) => cited.has(id))
  const quoted = new Set(used.map(([, { publication }]) => publication))
  const read = Object.entries({ ...voicePublications, ...publications }).filter(([id]) => quoted.has(id))
  return { ...rest, evidence: Object.fromEntries(used), publications: Object.fromEntries(read) }
}

/** Every id listed as the evidence of something, or of an answer of our own, wherever it stands. */
function citations(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'evidence' || key === 'own' ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => citations(one, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => citations(member, name))
}
