import { Refused, type call } from './api.js'
import type { Disclosure, Names } from './types.js'

interface ProductPage {
  readonly products: readonly { readonly id: string; readonly name: string }[]
  readonly nextCursor: string | null
}

/** The names of a site that has no catalogue yet. */
export const noNames: Names = { products: new Map(), criteria: [], gates: [], interest: '' }

/** Fetches what criteria, products and gates are called. */
export async function loadNames(ask: typeof call): Promise<Names> {
  try {
    return await namesInForce(ask)
  } catch (error) {
    if (error instanceof Refused && error.is('no-catalogue')) return noNames
    throw error
  }
}

async function namesInForce(ask: typeof call): Promise<Names> {
  const [products, disclosure] = await Promise.all([
    productNames(ask),
    ask<Disclosure>('GET', '/v1/disclosure'),
  ])
  const criteria = disclosure.criteria.map((one) => ({ ...one, label: capital(one.label) }))
  return { products, criteria, gates: disclosure.neverWeighed, interest: disclosure.merchant.text }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** So many pages of a hundred: the products of a larger catalogue go by their ids beyond that. */
const PAGES_MAX = 20

async function productNames(ask: typeof call): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  let after = ''
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const page: ProductPage = await ask('GET', `/v1/products?limit=100${after}`)
    for (const { id, name } of page.products) names.set(id, name)
    if (page.nextCursor === null) break
    after = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
  return names
}

/** The name of a product; its id where the name is not known. */
export const productName = ({ products }: Names, id: string): string => products.get(id) ?? id

/** The name of a criterion; one made of its id where it is not disclosed. */
export const criterionName = ({ criteria }: Names, id: string): string =>
  criteria.find((one) => one.id === id)?.label ?? capital(id.replaceAll('_', ' '))
