import { Parser } from 'htmlparser2'

const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'title',
  'head',
  'object',
])
const breaks: ReadonlySet<string> = new Set(
  'address|article|aside|blockquote|br|dd|div|dl|dt|figure|footer|form|h1|h2|h3|h4|h5|h6|header|hr|li|main|ol|p|pre|section|table|tr|ul'.split(
    '|',
  ),
)
const MOST_TIMES = 4

/**
 * The words of a text that may be HTML, a line for each block. A text may have been escaped more than once on its way, so
 * it is read until nothing of it is a tag any more: the words of the words are the words.
 */
export function htmlToText(text: string): string {
  let words = text
  for (let i = 0; i < MOST_TIMES; i++) {
    const next = wordsOf(words)
    if (next === words) return next
    words = next
  }
  return words.replace(/[<>]/g, ' ').trim()
}

function wordsOf(text: string): string {
  const marked = /<[a-z!/?]|&[a-z#]/i.test(text)
  return tidy(marked ? taggedWords(text) : text)
}

function taggedWords(text: string): string {
  const parts: string[] = []
  let hidden = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (unseen.has(name)) hidden++
        if (breaks.has(name)) parts.push('\n')
        else if (name === 'td' || name === 'th') parts.push(' ')
      },
      ontext: (words) => {
        if (hidden === 0) parts.push(words)
      },
      onclosetag(name) {
        if (unseen.has(name)) hidden--
        if (breaks.has(name)) parts.push('\n')
      },
    },
    { decodeEntities: true },
  )
  parser.end(text)
  return parts.join('')
}

/** One space between words, one line end between lines, nothing around them. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()

/** What an export of a web shop escapes in a name, except what would make a tag of it. */
export function unescapedName(text: string): string {
  if (!text.includes('&')) return text
  const words = taggedWords(text.replace(/</g, '&lt;'))
  return /[<>]/.test(words) === /[<>]/.test(text) ? words : text
}
