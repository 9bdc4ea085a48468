import type { z } from 'zod'
import { Problem, type Fault } from '../errors.js'

const faultsMax = 32

/** Parses what a caller sent. Throws an `invalid-request` Problem that says where and what, never which value. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = withoutEchoes(parsed.error.issues).slice(0, faultsMax).map(toFault)
  throw new Problem('invalid-request', 'The request does not fit the schema; see errors.', faults)
}

// After a value of the wrong type, what zod says of its length is about another type than the caller should send.
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const wrong = issues.filter(({ code }) => code === 'invalid_type')
  const places = new Set(wrong.map(({ path }) => toPointer(path)))
  return issues.filter((issue) => wrong.includes(issue) || !places.has(toPointer(issue.path)))
}

// zod's own message names the key it did not expect and, for a record, its path does: both came from the caller.
function toFault(issue: z.core.$ZodIssue): Fault {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        pointer: toPointer(issue.path),
        code: 'unknown-field',
        detail: issue.message.startsWith('Unrecognized')
          ? 'Has a field that is not known here.'
          : issue.message,
      }
    case 'invalid_key':
      return {
        pointer: toPointer(issue.path.slice(0, -1)),
        code: 'invalid-key',
        detail: 'Has a key that is not known here.',
      }
    case 'invalid_type':
      return {
        pointer: toPointer(issue.path),
        code: 'invalid-type',
        detail: issue.message.endsWith('received undefined') ? 'Is missing.' : issue.message,
      }
    default:
      return { pointer: toPointer(issue.path), code: issue.code.replaceAll('_', '-'), detail: issue.message }
  }
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
