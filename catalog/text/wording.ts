import { z } from 'zod'

// The \b of JavaScript knows the letters of ASCII alone: "best" would end within "bestätigt".
const LETTER = '[\\p{L}\\p{N}_]'
const WORD_EDGE = `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`

const patternOf = (pattern: string): RegExp => new RegExp(pattern.replaceAll('\\b', WORD_EDGE), 'iu')

function compiles(pattern: string): boolean {
  try {
    return patternOf(pattern) instanceof RegExp
  } catch {
    return false
  }
}

const placeSchema = z.enum(['everywhere', 'reasons'])

export const wordingSchema = z.array(
  z.strictObject({
    id: z.string(),
    in: placeSchema,
    pattern: z.string().refine(compiles, 'It is no regular expression'),
    why: z.string(),
  }),
)

export type WordingEntry = z.infer<typeof wordingSchema>[number]

/** What no sentence to a shopper may say, as patterns that ignore case. */
export interface WordingRule {
  readonly id: string
  readonly in: z.infer<typeof placeSchema>
  readonly pattern: RegExp
  readonly why: string
}

export function wordingRules(entries: readonly WordingEntry[]): readonly WordingRule[] {
  return entries.map(({ pattern, ...entry }) => ({ ...entry, pattern: patternOf(pattern) }))
}

/** The rules a sentence breaks. Conditions may be named in gates, cautions and advice, never in a reason. */
export function breaches(
  text: string,
  rules: readonly WordingRule[],
  isReason: boolean,
): readonly WordingRule[] {
  return rules.filter((rule) => (isReason || rule.in === 'everywhere') && rule.pattern.test(text))
}
