import { visit } from 'jsonc-parser'
import { Problem, type ProblemCode } from '../../errors.js'

const depthMax = 32
const keysMax = 64
const unsound = /[\0\p{Surrogate}]/u

type Refuse = (code: ProblemCode, what: string) => never

/**
 * Checks the structure of JSON text: at most 32 levels, 64 keys in an object, no key twice, no key `__proto__`, and no
 * text with a NUL or half a surrogate pair. A problem names line and column and never the key, which could be a health
 * answer. The scanner is lenient about syntax; `JSON.parse` judges it afterwards. `firstLine` is the line of the text.
 *
 * @throws {Problem} too-deep | duplicate-key | too-many-keys | invalid-request
 */
export function checkJsonStructure(text: string, firstLine = 1): void {
  const containers: Set<string>[] = []
  // visit recurses, so throwing at the first container too many is also what keeps the stack small.
  const enter = (_offset: number, _length: number, line: number, column: number) => {
    containers.push(new Set())
    if (containers.length > depthMax)
      refuseAt(firstLine + line, column)('too-deep', `More than ${depthMax} levels`)
  }
  const leave = () => void containers.pop()
  visit(text, {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onObjectEnd: leave,
    onArrayEnd: leave,
    onLiteralValue: (value: unknown, _offset, _length, line, column) => {
      if (typeof value === 'string' && unsound.test(value))
        refuseAt(firstLine + line, column)('invalid-request', 'Text with a NUL or half a surrogate pair')
    },
    onObjectProperty: (key, _offset, _length, line, column) => {
      addKey(containers.at(-1) ?? new Set(), key, refuseAt(firstLine + line, column))
    },
  })
}

function addKey(keys: Set<string>, key: string, refuse: Refuse): void {
  if (key === '__proto__') refuse('invalid-request', 'A reserved key')
  if (keys.has(key)) refuse('duplicate-key', 'A repeated key')
  if (keys.size === keysMax) refuse('too-many-keys', `More than ${keysMax} keys in an object`)
  keys.add(key)
}

const refuseAt =
  (line: number, column: number): Refuse =>
  (code, what) => {
    const detail = `${what} at line ${line}, column ${column + 1}.`
    throw new Problem(code, detail, [{ pointer: '', code, detail }])
  }
