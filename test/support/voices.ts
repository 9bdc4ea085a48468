import type { CatalogFiles, Scope, Value } from '#catalog'

export type RawFact = CatalogFiles['products'][number]['facts'][number]

/** How sure a made-up statement is: shown, only enough for a gate of 0.5, only enough to lower or caution, memory. */
export const surenesses = ['sure', 'half', 'faint', 'recalled'] as const
export type Sureness = (typeof surenesses)[number]

const confidences: Record<Sureness, number> = { sure: 0.9, half: 0.55, faint: 0.35, recalled: 0.9 }
const scopes: readonly Scope[] = ['product', 'range', 'ingredient', 'category']

const page = {
  kind: 'page',
  label: 'a made-up page',
  address: 'https://example.org/',
  published: null,
  retrieved: '2026-11-23',
  basis: 'press',
  interest: null,
  secondary: false,
} as const

export const voicePublications: CatalogFiles['publications'] = {
  'made-up-page': page,
  'made-up-test': { ...page, label: 'a made-up test', basis: 'independent-test' },
  'made-up-memory': {
    ...page,
    kind: 'unverified',
    label: 'a made-up memory',
    address: null,
    retrieved: null,
  },
}

/** One statement for each scope and sureness, and `product-tested`, which comes from an independent test. */
export const voiceEvidence: CatalogFiles['evidence'] = Object.fromEntries([
  ...scopes.flatMap((scope) =>
    surenesses.map((sureness) => [`${scope}-${sureness}`, statement(scope, sureness)] as const),
  ),
  ['product-tested', { ...statement('product', 'sure'), publication: 'made-up-test' }] as const,
])

function statement(scope: Scope, sureness: Sureness): CatalogFiles['evidence'][string] {
  const recalled = sureness === 'recalled'
  return {
    publication: recalled ? 'made-up-memory' : 'made-up-page',
    quote: recalled ? null : `a ${sureness} statement about the ${scope}`,
    scope,
    confidence: confidences[sureness],
    class: null,
  }
}

type Said = Partial<Pick<RawFact, 'grade' | 'from' | 'validUntil'>> & {
  readonly scope?: Scope
  readonly sureness?: Sureness | 'tested'
}

/** A made-up fact: sure and about the product unless said otherwise. */
export function fact(
  attribute: string,
  value: Value,
  { scope = 'product', sureness = 'sure', ...rest }: Said = {},
): RawFact {
  return { attribute, value, evidence: [`${scope}-${sureness}`], ...rest }
}
