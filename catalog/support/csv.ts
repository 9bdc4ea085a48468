/**
 * What makes a spreadsheet take a cell for a formula, or leave it off before one: the signs themselves, also as wide as
 * Chinese characters and after quotes, and any space or unseen character in front.
 */
export const RUNS = /^['"]*[=+\-@＝＋－＠﹦﹢﹣﹫\s\p{C}]/u

/** A cell that every spreadsheet shows as the text it is: an apostrophe stands before what it would reckon. */
export const guarded = (text: string): string => (RUNS.test(text) ? `'${text}` : text)

/** A line of CSV as RFC 4180 has it. Quotes stand also where another program would part the cell. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const quoted = (cell: string): string => (/[",;|\s]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
