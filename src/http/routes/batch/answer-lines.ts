import { setImmediate as otherWork } from 'node:timers/promises'
import { Problem } from '../../../errors.js'
import { problemBody } from '../../problem/problem-json.js'
import { problemOf, type Report } from '../../problem/to-problem.js'
import type { Line } from '../../body/lines.js'

/** Lines that are answered by what they ask for, and lines that are read at all; the rest get a problem each. */
export const LINES_MAX = 1000
export const LINES_READ_MAX = 10_000

/** A batch keeps other callers waiting for this long and one of its lines. */
const TURN_MS = 4

export interface AnswerLines {
  /** Throws a Problem; whatever it throws is the answer to this line and to no other. */
  readonly answer: (bytes: Buffer, number: number) => Promise<string>
  readonly lineMax: number
  readonly requestId: string
  readonly report: Report
}

/**
 * One text for each line, in the same order. Throws what is wrong with the whole body while nothing is answered;
 * later that is the answer to the line it was met in, and the last one.
 */
export async function* answerLines(lines: AsyncIterable<Line>, how: AnswerLines): AsyncGenerator<string> {
  let answered = 0
  let turnStartedAt = performance.now()
  try {
    for await (const line of lines) {
      yield await answerLine(line, how)
      answered = line.number
      if (answered > LINES_READ_MAX) return
      if (performance.now() - turnStartedAt < TURN_MS) continue
      await otherWork()
      turnStartedAt = performance.now()
    }
  } catch (error) {
    if (answered === 0) throw error
    yield problemLine(error, answered + 1, how)
  }
  if (answered === 0) throw new Problem('invalid-json', 'The body is empty.')
}

async function answerLine({ number, bytes }: Line, how: AnswerLines): Promise<string> {
  try {
    if (number > LINES_READ_MAX)
      throw new Problem('too-many-lines', `No line after the ${LINES_READ_MAX}th is read.`)
    if (number > LINES_MAX) throw new Problem('too-many-lines', `A batch has at most ${LINES_MAX} lines.`)
    if (bytes === null) throw new Problem('body-too-large', `The line is larger than ${how.lineMax} bytes.`)
    return await how.answer(bytes, number)
  } catch (error) {
    return problemLine(error, number, how)
  }
}

function problemLine(error: unknown, number: number, { requestId, report }: AnswerLines): string {
  return JSON.stringify(problemBody(problemOf(error, requestId, report), `${requestId}#line-${number}`))
}
