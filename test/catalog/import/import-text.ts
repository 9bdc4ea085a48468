import {
  importFeed,
  type FeedProduct,
  type ImportOptions,
  type ImportResult,
  type ImportTerms,
} from '../../../catalog/index.js'

const text = { type: 'text' } as const

/** What a small shop in euros has attributes for. */
export const terms: ImportTerms = {
  currency: 'EUR',
  fields: Object.fromEntries(
    'price sale_price description availability url image gtin sku size rating variant_of category format'
      .split(' ')
      .map((field) => [field, field]),
  ),
  attributes: {
    price: { type: 'money' },
    sale_price: { type: 'money' },
    description: text,
    availability: { type: 'choice', vocabulary: ['in_stock', 'out_of_stock', 'preorder', 'discontinued'] },
    url: text,
    image: text,
    gtin: text,
    sku: text,
    size: { type: 'number', unit: 'ml' },
    rating: { type: 'number' },
    variant_of: text,
    category: { type: 'choice', vocabulary: ['kettle'] },
    format: { type: 'choice', vocabulary: ['loose'] },
    watts: { type: 'number', unit: 'W' },
    weight: { type: 'number' },
    material: { type: 'choice', vocabulary: ['steel', 'glass'] },
    fits: { type: 'choices', vocabulary: ['gas', 'induction'] },
    cordless: { type: 'flag' },
    deposit: { type: 'money' },
    note: text,
  },
  category: 'category',
  labels: { steel: ['steel', 'Stahl'], kettle: ['kettle', 'Wasserkocher'] },
  attributeLabels: { watts: ['power', 'Leistung'] },
  wording: [{ id: 'cure', in: 'everywhere', pattern: '\\bcures?\\b', why: 'Nothing here cures.' }],
}

export function importBytes(
  bytes: Uint8Array,
  options: Partial<ImportOptions> = {},
  piece = 7,
): Promise<ImportResult> {
  return importFeed(pieces(bytes, piece), { catalog: terms, ...options })
}

export const importText = (file: string, options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importBytes(new TextEncoder().encode(file), options, 1000)

export async function productsOf(
  file: string,
  options: Partial<ImportOptions> = {},
): Promise<readonly FeedProduct[]> {
  return (await importText(file, options)).products
}

/** The one product of a table of one row. */
export async function productOf(
  cells: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
) {
  const all = { id: 'K-1', name: 'Kettle', ...cells }
  const quoted = (values: readonly string[]): string =>
    values.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')
  const result = await importText(`${quoted(Object.keys(all))}\n${quoted(Object.values(all))}\n`, options)
  return { product: result.products[0], codes: result.report.faults.map(({ code }) => code), result }
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
