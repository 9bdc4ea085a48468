import { sheetOf } from './element.js'
import css from '../../styles/ranking.css?inline'

/** The stylesheet of rankings and comparisons, beside that of all elements. */
export const rankingSheet = sheetOf(css)
