import { fault, type Fault, type FaultCode } from '../faults.js'
import type { Row } from '../feed.js'
import type { Columns } from '../mapping/propose.js'
import { saysNothing, withoutTextMark } from '../normalise/texts.js'

/** What stands in a row for one target. */
export interface Cell {
  readonly column: string
  readonly text: string
}

/** A row by what its columns become, and the faults that are found in it. */
export class Cells {
  readonly place: string
  readonly faults: Fault[] = []
  readonly #byTarget = new Map<string, Cell[]>()

  constructor({ place, fields }: Row, columns: Columns, isMarked: boolean) {
    this.place = place
    const ranked = Object.entries(fields).flatMap(([column, values]) => {
      const placed = columns.placeOf(column)
      return placed === null ? [] : values.map((value) => ({ ...placed, column, value: value.trim() }))
    })
    for (const { target, column, value } of ranked.sort((a, b) => a.rank - b.rank)) {
      const text = withoutTextMark(value, isMarked)
      if (text.includes('\ufffd'))
        this.tell(
          'text-not-readable',
          column,
          'A character of it cannot be read in the encoding of the file.',
        )
      else if (!saysNothing(text)) this.#add(target, { column, text })
    }
  }

  #add(target: string, cell: Cell): void {
    const known = this.#byTarget.get(target)
    if (known === undefined) this.#byTarget.set(target, [cell])
    else known.push(cell)
  }

  all = (target: string): readonly Cell[] => this.#byTarget.get(target) ?? []
  first = (target: string): Cell | undefined => this.all(target)[0]
  targets = (): readonly string[] => [...this.#byTarget.keys()]

  tell(code: FaultCode, column: string | null, reason: string): void {
    this.faults.push(fault(this.place, code, { column, reason }))
  }

  /** The value that was read of a cell; where none was, that is told. */
  readOr<T>(value: T | undefined, code: FaultCode, cell: Cell, why: string): T | undefined {
    if (value === undefined) this.tell(code, cell.column, `${told(cell.text)} ${why}.`)
    return value
  }
}

/** What stands in a cell, short enough to be told. */
export const told = (text: string): string =>
  JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
