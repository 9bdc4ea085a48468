import { Matrix } from 'ml-matrix'
import type { Column } from './problem.js'
import type { Candidates } from './screen.js'

/** Candidates × criteria: utilities, or the worst or best they could be. */
export function decisionMatrix(
  { problem, rows }: Candidates,
  part: 'utilities' | 'worst' | 'best' = 'utilities',
): Matrix {
  const matrix = Matrix.zeros(rows.length, problem.columns.length)
  rows.forEach((row, i) => {
    problem.columns.forEach((column, j) => matrix.set(i, j, cell(column[part], row)))
  })
  return matrix
}

export function cell(values: Column['utilities'], row: number): number {
  const value = values[row]
  if (value === undefined) throw new Error(`no row ${row}`)
  return value
}
