import { loadVerifiedChunk } from './load-verified-chunk.js'

/**
 * Fetches the code that shows rankings and comparisons, which a quiz needs at its end only.
 * @throws {CallFailed} of kind `code` or `offline`; the code can then be asked for again
 */
export const loadRanking = () => loadVerifiedChunk('ranking', () => import('../ranking.js'))
