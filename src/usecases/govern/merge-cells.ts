/** One square of a table. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** The squares where some rows and some columns meet. */
export interface Block {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/**
 * The same squares as blocks: columns that have the same rows are put together, or rows that have the same columns,
 * whichever makes fewer blocks. No square is in two.
 */
export function mergeCells(cells: readonly Cell[]): readonly Block[] {
  const byColumn = alike(
    cells,
    ({ column }) => column,
    ({ row }) => row,
  )
  const byRow = alike(
    cells,
    ({ row }) => row,
    ({ column }) => column,
  )
  return byRow.length < byColumn.length
    ? byRow.map(({ lines, across }) => ({ rows: lines, columns: across }))
    : byColumn.map(({ lines, across }) => ({ rows: across, columns: lines }))
}

type Read = (cell: Cell) => number

/** Lines that hold the same squares across. */
function alike(cells: readonly Cell[], lineOf: Read, placeOf: Read) {
  const groups = new Map<string, { readonly lines: number[]; readonly across: readonly number[] }>()
  for (const line of inOrder(cells.map(lineOf))) {
    const across = inOrder(cells.filter((cell) => lineOf(cell) === line).map(placeOf))
    const group = groups.get(across.join()) ?? { lines: [], across }
    groups.set(across.join(), { across, lines: [...group.lines, line] })
  }
  return [...groups.values()]
}

const inOrder = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b)
