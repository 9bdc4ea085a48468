import { guarded, RUNS } from '../../support/csv.js'

/**
 * A cell of a table for a text, of which `textIn` makes the same text again. What a spreadsheet would run has an apostrophe
 * in front. What no table carries (a zero byte, half a character) is JSON after an apostrophe, and so is what starts with a
 * quote, which would look like that.
 */
export const cellFor = (text: string): string =>
  /^'*"|[\0\p{Surrogate}]/u.test(text) ? `'${JSON.stringify(text)}` : guarded(text)

/** The text that `cellFor` made a cell of. An apostrophe that it did not write stays. */
export function textIn(cell: string): string {
  if (!cell.startsWith("'")) return cell
  const rest = cell.slice(1)
  if (rest.startsWith('"')) return parsedText(rest) ?? cell
  return RUNS.test(rest) ? rest : cell
}

function parsedText(json: string): string | undefined {
  try {
    const text: unknown = JSON.parse(json)
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  }
}

/** The cell of a list: its values with `;` between, or JSON where that would not part them again. */
export function cellForList(values: readonly string[]): string {
  const isPlain = values.every((one) => one.trim() === one && !/[;"[\]]/.test(one))
  return cellFor(isPlain ? values.join(';') : JSON.stringify(values))
}

/** The values that `cellForList` made a cell of. */
export function listIn(cell: string): readonly string[] {
  const text = textIn(cell)
  if (!text.startsWith('[')) return text.split(';')
  try {
    const values: unknown = JSON.parse(text)
    const isList = Array.isArray(values) && values.every((one) => typeof one === 'string')
    return isList ? values : [text]
  } catch {
    return [text]
  }
}
