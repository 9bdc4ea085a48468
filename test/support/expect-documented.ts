import { afterAll, afterEach, expect } from 'vitest'
import { takeComplaints } from './documented.js'

const expectDocumented = (): void =>
  expect(takeComplaints(), 'responses that are not as documented').toEqual([])

afterEach(expectDocumented)
afterAll(expectDocumented)
