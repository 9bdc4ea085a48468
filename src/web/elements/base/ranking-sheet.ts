import { sheetOf } from './element.js'
import comparison from '../../styles/comparison.css?inline'
import ranking from '../../styles/ranking.css?inline'

/** The stylesheet of rankings and comparisons, beside that of all elements. */
export const rankingSheet = sheetOf(`${ranking}${comparison}`)
