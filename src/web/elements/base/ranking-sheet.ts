import { sheetOf } from './element.js'
import css from '../../styles/ranking.css?inline'

/** What rankings and comparisons need beside the common sheet. */
export const sheet = sheetOf(css)
