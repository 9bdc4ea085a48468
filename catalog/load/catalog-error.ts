import type { DataProblem } from './validate/problem.js'

/** Thrown with every fault found, each naming file, place, and what mends it. */
export class CatalogError extends Error {
  constructor(readonly problems: readonly DataProblem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'CatalogError'
  }
}

/** One line that says a fault. */
export const problemLine = ({ file, at, problem, fix }: DataProblem): string => {
  const name = file.includes('.') && !file.startsWith('messages.') ? file : `${file}.json`
  return `${name}: ${at}: ${problem} ${fix}`
}
