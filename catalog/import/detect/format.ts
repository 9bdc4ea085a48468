import { EXPORT_MARK } from '../export/mark.js'
import { FeedError } from '../feed-error.js'
import type { FeedFormat } from '../feed.js'
import { plainWords } from '../mapping/plain-words.js'
import { synonymsOf } from '../mapping/synonyms.js'
import { attributePairs } from '../shape/attribute-pairs.js'
import { tableIn } from './table.js'

/**
 * The format of a file by its first part: by its first sign, its root element, or the names of its columns.
 *
 * @throws {FeedError} not-a-feed, no-header
 */
export function formatOf(head: string): FeedFormat {
  const start = head.trimStart()
  if (start.startsWith('<')) return xmlFormat(start)
  if (/^[[{]/.test(start)) return jsonFormat(start)
  return tableFormat(tableIn(head).header)
}

function xmlFormat(start: string): FeedFormat {
  if (/<(?:[\w-]+:)?shopitem[\s>]/i.test(start)) return 'heureka-xml'
  return /<(?:[\w-]+:)?(rss|feed|rdf)[\s>]/i.test(start) ? 'google-xml' : 'xml'
}

function jsonFormat(start: string): FeedFormat {
  if (isLines(start)) return 'json-lines'
  return /"@(context|graph|type)"\s*:/.test(start) ? 'json-ld' : 'json'
}

/** Whether the first line is an object by itself and another follows. */
function isLines(start: string): boolean {
  if (start.startsWith(`{"${EXPORT_MARK}":`)) return true
  const [first = '', ...more] = start.split('\n').filter((line) => line.trim() !== '')
  if (!first.startsWith('{') || more.length === 0 || !more[0]?.trimStart().startsWith('{')) return false
  return /\}\s*$/.test(first)
}

function tableFormat(header: readonly string[]): FeedFormat {
  if (header.includes(EXPORT_MARK)) return 'csv'
  const names = new Set(header.map(plainWords))
  const has = (...all: readonly string[]): boolean => all.every((name) => names.has(name))
  const isShopify =
    has('url handle', 'title') ||
    (has('handle', 'title') && [...names].some((name) => /^(variant|option1|body html)/.test(name)))
  if (isShopify) return 'shopify-csv'
  const isWoo =
    [...names].some((name) => synonymsOf(name).some(({ target }) => target === '@visibility')) &&
    [...names].some((name) => synonymsOf(name).some(({ target }) => target === '@type' || target === 'sku'))
  return isWoo || attributePairs(header).length > 0 ? 'woocommerce-csv' : 'csv'
}

/**
 * Refuses a file that begins like another format than the one that is given.
 *
 * @throws {FeedError} wrong-format
 */
export function refuseOtherFormat(head: string, format: FeedFormat): void {
  const start = head.trimStart().charAt(0)
  const isXml = format.endsWith('xml')
  const isJson = format.startsWith('json')
  const fits = isXml ? start === '<' : isJson ? start === '{' || start === '[' : start !== '<'
  if (!fits)
    throw new FeedError(
      'wrong-format',
      'line 1',
      `This does not begin like ${format}.`,
      'Leave the format to be detected.',
    )
}
