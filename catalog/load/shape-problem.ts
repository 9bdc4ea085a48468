import type { z } from 'zod'
import { listed, type DataProblem } from './validate/problem.js'

/** Tells a fault of shape. The path of the issue starts with the file; `raw` is what all files hold. */
export function shapeProblem(issue: z.core.$ZodIssue, raw: unknown): DataProblem {
  const [file, ...rest] = issue.path
  const value = at(raw, issue.path)
  return {
    file: file === undefined ? 'catalog' : String(file),
    at: placeOf(at(raw, issue.path.slice(0, 1)), rest),
    ...faultOf(issue, value, rest.length === 0),
  }
}

type Fault = Pick<DataProblem, 'problem' | 'fix'>

function faultOf(issue: z.core.$ZodIssue, value: unknown, isFile: boolean): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return { problem: standsThere(value, isFile), fix: `Write ${nameOf(issue.expected)}.` }
    case 'invalid_format':
      return issue.format === 'date'
        ? { problem: standsThere(value, isFile), fix: 'Write a day: YYYY-MM-DD.' }
        : { problem: `${issue.message.replace(/\.$/, '')}.`, fix: 'Correct this field.' }
    case 'unrecognized_keys':
      return strangeKeys(issue)
    case 'invalid_value':
      return {
        problem: standsThere(value, isFile),
        fix: `Write one of: ${listed(issue.values.map(String))}.`,
      }
    case 'invalid_union':
      return unionFault(issue, value, isFile)
    default:
      return { problem: `${issue.message.replace(/\.$/, '')}.`, fix: 'Correct this field.' }
  }
}

function strangeKeys({ keys, message, path }: z.core.$ZodIssueUnrecognizedKeys): Fault {
  const [, known] = /known are: (.*?)\.?$/.exec(message) ?? []
  return {
    problem: `There is no ${path.length === 0 ? 'file' : 'field'} ${keys.join(', ')} here.`,
    fix: known === undefined ? 'Remove it, or correct its name.' : `Known are: ${known}.`,
  }
}

/** What each form of a union expects, and the fault of a form where the value is nearly of it. */
function unionFault(issue: z.core.$ZodIssueInvalidUnion, value: unknown, isFile: boolean): Fault {
  const forms = issue.errors.flatMap(([first]) => (first === undefined ? [] : [first]))
  if (forms.length === 0)
    return { problem: `${issue.message.replace(/\.$/, '')}.`, fix: 'Correct this field.' }
  const expected = forms.flatMap((one) =>
    one.code === 'invalid_type' && one.path.length === 0 ? [nameOf(one.expected)] : [],
  )
  const near = forms.find((one) => one.code !== 'invalid_type' || one.path.length > 0)
  if (near !== undefined && typeof value === 'object' && value !== null) {
    const { problem, fix } = faultOf(near, at(value, near.path), false)
    return { problem: near.path.length === 0 ? problem : `In ${joined(near.path)}: ${problem}`, fix }
  }
  return { problem: standsThere(value, isFile), fix: `Write ${[...new Set(expected)].join(' or ')}.` }
}

function standsThere(value: unknown, isFile: boolean): string {
  if (value === undefined) return isFile ? 'The file is missing.' : 'The field is missing.'
  if (value === null) return 'null stands here.'
  if (typeof value === 'object')
    return Array.isArray(value) ? 'A list stands here.' : 'An object stands here.'
  const text = JSON.stringify(value)
  return `${text.length > 60 ? `${text.slice(0, 60)}…` : text} stands here.`
}

const names: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

const nameOf = (expected: string): string => names[expected] ?? expected

/** A place in a file: entries of a list are named by their ids, because nobody counts to the fortieth product. */
function placeOf(file: unknown, path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'whole file'
  const [first, ...rest] = path
  const id = typeof first === 'number' ? idOf(at(file, [first])) : undefined
  if (id === undefined) return joined(path)
  return rest.length === 0 ? id : `${id}: ${joined(rest)}`
}

/** `facts[1].value` */
const joined = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')

const idOf = (entry: unknown): string | undefined => {
  const id = at(entry, ['id'])
  return typeof id === 'string' && id !== '' ? id : undefined
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, part) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, part)
        ? Reflect.get(found, part)
        : undefined,
    value,
  )
}
