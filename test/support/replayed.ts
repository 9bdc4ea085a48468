import { expect } from 'vitest'

/** An answer as it was given: its bytes, the random id apart, and the `asOf` that replays it. */
export interface Recorded {
  readonly request: object
  readonly text: string
  readonly asOf: Readonly<Record<'catalogVersion' | 'weightsVersion' | 'rulesVersion' | 'date', string>>
}

const withoutId = (text: string): string => text.replace(/"recommendationId":"[^"]+",/, '')

export function record(request: object, text: string): Recorded {
  const { catalogVersion, weightsVersion, rulesVersion, date, replay } = JSON.parse(text).meta
  expect(replay).toBe(false)
  return { request, text: withoutId(text), asOf: { catalogVersion, weightsVersion, rulesVersion, date } }
}

/** The bytes of a replay as they would be had it not been one. */
export function asFirstAnswered(text: string): string {
  expect(text.match(/"replay":true/g)).toHaveLength(1)
  return withoutId(text).replace('"replay":true', '"replay":false')
}
