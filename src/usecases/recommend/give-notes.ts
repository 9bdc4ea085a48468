import { areasOf, type Evidence, type PhraseValues, regionIn, statesTreated } from '#catalog'
import { contributionOf, isLast, type Candidates, type Ranked } from '#scoring'
import { swings } from '#scoring/robustness'
import { sheetAt } from '../../snapshot/snapshot.js'
import { attributeLabel } from '../language/say-value.js'
import type { Answering } from './answering.js'
import type { PosedProblem } from './build-problem.js'
import { missingOfAll } from './give-reasons.js'

export interface NoteText {
  readonly id: string
  readonly text: string
  readonly evidence: readonly string[]
}

interface Noted {
  readonly id: string
  readonly values?: PhraseValues
  readonly evidence?: readonly Evidence[]
}

type Asked = Candidates<PosedProblem['problem']>

/** What is said once of the whole answer: what tells nothing apart, what nothing is known of, what the order rests on. */
export function giveNotes(
  answering: Answering,
  candidates: Asked,
  ranked: readonly Ranked[],
): readonly NoteText[] {
  if (candidates.rows.length === 0) return []
  const { phrase, book } = answering
  return [
    ...ofCriteria(candidates),
    ...onOffers(answering, candidates),
    ...onMissing(answering, candidates),
    ...onStock(answering, candidates),
    ...onOrder(candidates, ranked),
  ]
    .map((one) => ({ ...one, message: `note.${one.id}` }))
    .filter(({ message }) => phrase.has(message))
    .map(({ id, message, values, evidence = [] }) => ({
      id,
      text: phrase(message, values),
      evidence: book.cite(evidence),
    }))
}

function ofCriteria({ problem, rows }: Asked): readonly Noted[] {
  return problem.columns.flatMap(({ criterion, notesOn }) =>
    notesOn(rows).map(({ name, values, evidence }) => ({ id: `${criterion}.${name}`, values, evidence })),
  )
}

/** Said where nothing shows that a product is offered where the shopper is. */
function onOffers({ snapshot, posed: { profile } }: Answering, { rows }: Asked): readonly Noted[] {
  const { catalog } = snapshot
  const region = regionIn(profile, catalog.slots)
  const { offered } = catalog.roles
  if (region === undefined || offered === undefined) return []
  const here = [region, ...areasOf(region, catalog.taxonomy)]
  const isOfferedHere = rows.some((row) => {
    const resolved = sheetAt(snapshot, row).resolved(offered, 'show')
    return resolved.kind === 'known' && resolved.values.some((one) => here.some((area) => area === one))
  })
  return isOfferedHere ? [] : [{ id: 'offers.none', values: { region: { region } } }]
}

/** What would be said against a product where it is missing, and is missing of all. */
function onMissing({ snapshot }: Answering, { rows }: Asked): readonly Noted[] {
  const missing = missingOfAll(snapshot, rows)
  return missing.length === 0
    ? []
    : [{ id: 'facts.missing', values: { attribute: missing.map(attributeLabel) } }]
}

/** Said where some stand after others whatever their score. */
function onStock({ snapshot: { catalog } }: Answering, { problem, rows }: Asked): readonly Noted[] {
  const last = rows.filter((row) => isLast(problem, row)).length
  if (last === 0 || last === rows.length) return []
  const states = statesTreated(catalog.availability, 'last').map((one) => ({ label: `label.value.${one}` }))
  return [{ id: 'order.last', values: { states } }]
}

/** Points below which a criterion does not set products apart, and how many criteria are named. */
const TELLING = 0.5
const NAMED = 3

function onOrder(candidates: Asked, [leader, second]: readonly Ranked[]): readonly Noted[] {
  if (leader === undefined || second === undefined) return []
  const moving = swings(candidates)
    .filter(({ points }) => points >= TELLING)
    .sort((a, b) => b.points - a.points)
    .map(({ criterion }) => criterion)
  if (moving.length === 0) return [{ id: 'order.level' }]
  const decisive = decisiveBetween(candidates, leader, second)
  const named = moving.slice(0, NAMED)
  const told = decisive === undefined || named.includes(decisive) ? named : [decisive, ...named.slice(0, -1)]
  return [{ id: 'order.rests-on', values: { criteria: told.map(criterionLabel) } }]
}

/** The criterion that does most to put one product before another; none where no score does. */
function decisiveBetween({ problem }: Asked, leader: Ranked, second: Ranked): string | undefined {
  if (leader.rank === second.rank || isLast(problem, leader.row) !== isLast(problem, second.row))
    return undefined
  const ahead = problem.columns.map((column) => ({
    criterion: column.criterion,
    lead: contributionOf(column, leader.row).contribution - contributionOf(column, second.row).contribution,
  }))
  return ahead.reduce((most, one) => (one.lead > most.lead ? one : most)).criterion
}

const criterionLabel = (criterion: string) => ({ label: `label.criterion.${criterion}` })
