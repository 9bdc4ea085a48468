import type { ImportOptions, ImportResult } from './feed.js'

/**
 * Reads a product file of a shop: detects its encoding, format and header, proposes what each column becomes, and makes
 * products in the short form of `products.json`, each checked against the catalogue's attributes. The bytes are read as a
 * stream and never held; the products are. What is wrong with a row is a `Fault` of the report, never an error.
 *
 * @throws {FeedError} where the file as a whole cannot be used: nothing of it may be then
 */
export function importFeed(
  _bytes: AsyncIterable<Uint8Array>,
  _options: ImportOptions,
): Promise<ImportResult> {
  return Promise.reject(new Error('not yet built'))
}
