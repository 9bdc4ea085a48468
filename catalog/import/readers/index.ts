import type { FeedFormat } from '../feed.js'
import { jsonLinesReader } from './json-lines.js'
import { jsonReader } from './json.js'
import type { Reader } from './reader.js'
import { tableReader } from './table.js'
import { xmlReader } from './xml.js'

/** One reader a format. */
export const readers: Readonly<Record<FeedFormat, Reader>> = {
  csv: tableReader,
  'shopify-csv': tableReader,
  'woocommerce-csv': tableReader,
  'google-xml': xmlReader(['item', 'entry']),
  'heureka-xml': xmlReader(['shopitem']),
  xml: xmlReader(),
  json: jsonReader,
  'json-lines': jsonLinesReader,
  'json-ld': jsonReader,
}
