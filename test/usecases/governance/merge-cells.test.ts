import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeCells, type Cell } from '../../../src/usecases/govern/merge-cells.js'

const place = fc.integer({ min: 0, max: 11 })
const anyCells = fc.uniqueArray(fc.record({ row: place, column: fc.integer({ min: 0, max: 4 }) }), {
  selector: ({ row, column }) => `${row} ${column}`,
})
const byName = (cells: readonly Cell[]) => cells.map(({ row, column }) => `${row} ${column}`).sort()

it('the blocks hold exactly the cells, each once', () => {
  const property = fc.property(anyCells, (cells) => {
    const held = mergeCells(cells).flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => ({ row, column }))),
    )
    expect(byName(held)).toEqual(byName(cells))
  })
  fc.assert(property, { numRuns: 300 })
})

it('are as few as putting rows together or putting columns together makes them', () => {
  const alike = (cells: readonly Cell[], line: keyof Cell, across: keyof Cell): number => {
    const beside = (one: number) => cells.filter((cell) => cell[line] === one).map((cell) => cell[across])
    return new Set(
      cells.map((cell) =>
        beside(cell[line])
          .sort((a, b) => a - b)
          .join(),
      ),
    ).size
  }
  const property = fc.property(anyCells, (cells) => {
    const fewest = Math.min(alike(cells, 'row', 'column'), alike(cells, 'column', 'row'))
    expect(mergeCells(cells)).toHaveLength(fewest)
  })
  fc.assert(property, { numRuns: 300 })
})

it('says the rows and columns in order, whatever the order of the cells', () => {
  const property = fc.property(anyCells, (cells) => {
    expect(mergeCells([...cells].reverse())).toEqual(mergeCells(cells))
    for (const { rows, columns } of mergeCells(cells))
      for (const places of [rows, columns]) expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  fc.assert(property, { numRuns: 300 })
})
