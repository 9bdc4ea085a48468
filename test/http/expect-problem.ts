import { expect } from 'vitest'
import { problemCodes, type ProblemCode } from '../../src/errors.js'
import { problemKinds } from '../../src/http/problem/problem-json.js'

interface Answer {
  status: number
  headers: Record<string, string | undefined>
  text: string
}

/** Asserts all that every problem answer promises, and that it gives away nothing of the inside. */
export function expectProblem(answer: Answer, code: ProblemCode) {
  const body = JSON.parse(answer.text)
  const kind = problemKinds[code]
  expect(problemCodes).toContain(code)
  expect(body).toMatchObject({ type: `/problems/${code}`, title: kind.title, status: kind.status })
  expect(answer.status).toBe(kind.status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(body.instance).toBe(`urn:uuid:${answer.headers['x-request-id']}`)
  expect(body.detail).toMatch(/\.$/)
  expect(answer.text).not.toMatch(/node_modules|file:|\.[jt]s\b|Error\b|\bat \S+ \(/)
  return body
}
