export type Path = readonly (string | number)[]

/** Where in a policy something is named that does not exist, or nothing is asked at all. */
export interface PolicyFault {
  readonly path: Path
  readonly problem: string
}

/** Says what there is, and not what was sent. */
export function unknownName(kind: string, known: readonly string[], path: Path): PolicyFault {
  return { path, problem: `Names ${kind} that does not exist; there are: ${known.join(', ') || 'none'}.` }
}

/** Every name of a list that is not known, by its place. */
export function unknownNames(
  kind: string,
  named: readonly string[],
  known: readonly string[],
  path: Path,
): readonly PolicyFault[] {
  return named.flatMap((id, i) => (known.includes(id) ? [] : [unknownName(kind, known, [...path, i])]))
}
