/** A point (performance, utility) of a piecewise linear utility function. */
export type Anchor = readonly [performance: number, utility: number]

/** The criterion's own scale, already in [0, 1]. */
export const identity: readonly Anchor[] = [
  [0, 0],
  [1, 1],
]

/**
 * Maps a performance to a utility in [0, 1], linear between fixed anchors and flat outside them (a partial value
 * function, Keeney & Raiffa 1976, ch. 3). Anchors belong to the criterion and never to the set of alternatives, so
 * adding an alternative cannot swap two others.
 * `anchors` rise strictly in performance.
 */
export function utilityOf(anchors: readonly Anchor[], performance: number): number {
  const right = anchors.findIndex(([x]) => performance <= x)
  const end = anchors.at(right === -1 ? -1 : right)
  const start = anchors[right - 1]
  if (end === undefined) throw new Error('a utility function needs anchors')
  if (start === undefined || right === -1 || performance === end[0]) return end[1]
  const share = (performance - start[0]) / (end[0] - start[0])
  return start[1] + share * (end[1] - start[1])
}

/** The least and the most utility that anchors give. */
export function reachOf(anchors: readonly Anchor[]): readonly [least: number, most: number] {
  const utilities = anchors.map(([, utility]) => utility)
  return [Math.min(...utilities), Math.max(...utilities)]
}
