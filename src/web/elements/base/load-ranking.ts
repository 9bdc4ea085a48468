import { heldCode } from './held-code.js'

/** Fetches what a quiz needs at its end only. Throws CallFailed; it can then be asked for again. */
export const loadRanking = () => heldCode('ranking', () => import('../ranking.js'))
