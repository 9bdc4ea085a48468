/** Long work in small steps, of which it makes its value: whoever runs it may do something else in between. */
export type Steps<Made> = Generator<undefined, Made, undefined>

/** Does all steps at once. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** All that `map` makes of each value. A step is one value. */
export function* eachFlatMapped<Value, Made>(
  values: Iterable<Value>,
  map: (value: Value, i: number) => readonly Made[],
): Steps<Made[]> {
  const made: Made[] = []
  let i = 0
  for (const value of values) {
    made.push(...map(value, i++))
    yield
  }
  return made
}
