import type { CatalogFiles } from './files.js'
import { order, sortedBy } from '../support/order.js'

export type Json =
  string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

/** JSON with sorted keys, so that the same data is the same text. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort(order)
  const members = names.flatMap((name) => {
    const member = (value as { readonly [key: string]: Json })[name]
    return member === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(member)}`]
  })
  return `{${members.join(',')}}`
}

const byId = <T extends { readonly id: string }>(values: readonly T[]): readonly T[] =>
  sortedBy(values, ({ id }) => id)

type StatedFact = CatalogFiles['products'][number]['facts'][number]

/** The order of the texts of facts. They begin with the attribute, so that few have to be written out. */
const byText = (a: StatedFact, b: StatedFact): number =>
  order(JSON.stringify(a.attribute), JSON.stringify(b.attribute)) || order(canonicalJson(a), canonicalJson(b))

/** The same with its facts in one order. */
export const withFactsInOrder = <T extends { readonly facts: readonly StatedFact[] }>(owner: T): T => ({
  ...owner,
  facts: owner.facts.toSorted(byText),
})

/** Puts what has no order of its own in one order, so that the order of the data changes no answer. */
export function canonicalFiles(files: CatalogFiles): CatalogFiles {
  const categories = Object.entries(files.categories).map(([id, category]) => [
    id,
    withFactsInOrder(category),
  ])
  return {
    ...files,
    products: byId(files.products).map(withFactsInOrder),
    categories: Object.fromEntries(categories) as CatalogFiles['categories'],
    rules: [...byId(files.rules)],
    cautions: [...byId(files.cautions)],
    advice: [...byId(files.advice)],
    recalls: [...sortedBy(files.recalls, ({ product }) => product)],
  }
}

/** The three texts whose hashes are the versions of an answer. */
export interface VersionTexts {
  readonly catalog: string
  readonly rules: string
  readonly weights: string
}

export function versionTexts(files: CatalogFiles): VersionTexts {
  const { rules, recalls, criteria, weights, ...catalog } = canonicalFiles(files)
  return {
    catalog: canonicalJson(catalog),
    rules: rulesWith(canonicalJson(rules), recalls),
    weights: canonicalJson({ criteria, weights }),
  }
}

type Recalls = CatalogFiles['recalls']

/** The text of rules together with recalls, which are of the same version; without any it is that of the rules. */
export function rulesWith(text: string, recalls: Recalls): string {
  if (recalls.length === 0) return text
  const { rules, recalls: known } = withRecalls(text)
  const before = known.filter(({ product }) => !recalls.some((one) => one.product === product))
  const sorted = sortedBy([...before, ...recalls], ({ product }) => product)
  return `{"recalls":${canonicalJson([...sorted])},"rules":${rules}}`
}

/** The recalls that stand in the text of rules: those that came with a catalogue. */
export const recallsIn = (text: string): Recalls => withRecalls(text).recalls

function withRecalls(text: string): { readonly rules: string; readonly recalls: Recalls } {
  if (!text.startsWith('{')) return { rules: text, recalls: [] }
  const { rules, recalls } = JSON.parse(text) as { readonly rules: Json; readonly recalls: Recalls }
  return { rules: canonicalJson(rules), recalls }
}

/** The files that three version texts were made from, before any check. */
export function filesOf({ catalog, rules, weights }: VersionTexts): Readonly<Record<string, unknown>> {
  const parsed = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>
  const ruled = JSON.parse(rules) as unknown
  return {
    ...parsed(catalog),
    ...parsed(weights),
    ...(Array.isArray(ruled) ? { rules: ruled } : (ruled as object)),
  }
}
