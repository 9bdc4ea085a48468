import { silentProfile, type ProductId } from '#catalog'
import { screen } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { rankPersona, readPersonas, type Persona } from '../govern/personas.js'
import type { SetAside } from '../govern/set-aside.js'
import { buildProblem } from '../recommend/build-problem.js'
import { makeCard } from '../recommend/make-card.js'
import type { Document } from '../../store/store.js'

const LISTED_MAX = 100

/** What another catalogue would change of what shoppers see. */
export interface Impact {
  /** Personas who would see another first product. */
  readonly personas: readonly FirstChange[]
  /** Personas that the new catalogue cannot answer. */
  readonly setAside: readonly SetAside[]
  /** Facts that a product has now and would have no more. */
  readonly unknown: Listed<{ readonly productId: ProductId; readonly attribute: string }>
  /** How many products would lose a fact that they have. */
  readonly losing: number
  /** How many products would cost more than twice, or less than half, of what they cost now. */
  readonly repriced: number
  /** Products that would be left out for a shopper who says nothing, and are not now. */
  readonly newlyExcluded: Listed<ProductId>
  /** Products that such a shopper would see, and does not now. */
  readonly newlyVisible: Listed<ProductId>
}

interface FirstChange {
  readonly persona: string
  readonly name: string
  readonly before: ProductId | null
  readonly after: ProductId | null
}

interface Listed<T> {
  readonly count: number
  /** The first 100. */
  readonly first: readonly T[]
}

/** `before` is null where nothing is in force. */
export async function impactOf(
  before: Snapshot | null,
  after: Snapshot,
  documents: readonly Document[],
): Promise<Impact> {
  const read = (snapshot: Snapshot) => readPersonas({ documents: () => Promise.resolve(documents) }, snapshot)
  const { personas, setAside } = await read(after)
  const known = before === null ? [] : (await read(before)).personas
  const [seen, willSee] = [visibleIn(before), visibleIn(after)]
  const lost = before === null ? [] : lostFacts(before, after)
  return {
    personas: personas.flatMap((persona) => firstChange(persona, { before, after, known })),
    setAside,
    unknown: listed(lost),
    losing: new Set(lost.map(({ productId }) => productId)).size,
    repriced: before === null ? 0 : repricedCount(before, after),
    newlyExcluded: listed([...seen].filter((id) => !willSee.has(id) && hasProduct(after, id))),
    newlyVisible: listed([...willSee].filter((id) => !seen.has(id))),
  }
}

const listed = <T>(all: readonly T[]): Listed<T> => ({ count: all.length, first: all.slice(0, LISTED_MAX) })

const hasProduct = ({ catalog }: Snapshot, id: ProductId): boolean =>
  catalog.products.some((product) => product.id === id)

function firstChange(
  persona: Persona,
  { before, after, known }: { before: Snapshot | null; after: Snapshot; known: readonly Persona[] },
): readonly FirstChange[] {
  const earlier = known.find(({ id }) => id === persona.id)
  const was = before === null || earlier === undefined ? null : firstOf(before, earlier)
  const is = firstOf(after, persona)
  return was === is ? [] : [{ persona: persona.id, name: persona.name, before: was, after: is }]
}

const REPRICED = 2

function repricedCount(before: Snapshot, after: Snapshot): number {
  const known = new Map(
    before.sheets.map((sheet) => [sheet.product.id, makeCard(sheet, before.catalog).price]),
  )
  return after.sheets.filter((sheet) => {
    const was = known.get(sheet.product.id) ?? null
    const is = makeCard(sheet, after.catalog).price
    if (was === null || is?.currency !== was.currency) return false
    return is.amount > was.amount * REPRICED || is.amount * REPRICED < was.amount
  }).length
}

const firstOf = (snapshot: Snapshot, persona: Persona): ProductId | null =>
  rankPersona(snapshot, persona)[0]?.alternative ?? null

/** What a shopper who says nothing is shown. */
function visibleIn(snapshot: Snapshot | null): ReadonlySet<ProductId> {
  if (snapshot === null) return new Set()
  const { problem, scope } = buildProblem(snapshot, { profile: silentProfile(snapshot.catalog.slots) })
  const { candidates } = screen(problem, scope)
  return new Set(candidates.rows.flatMap((row) => snapshot.catalog.products[row]?.id ?? []))
}

function lostFacts(before: Snapshot, after: Snapshot) {
  const sheets = new Map(after.sheets.map((sheet) => [sheet.product.id, sheet]))
  const attributes = [...before.catalog.attributes.keys()].filter((id) => after.catalog.attributes.has(id))
  return before.sheets.flatMap((sheet) => {
    const next = sheets.get(sheet.product.id)
    if (next === undefined) return []
    return attributes
      .filter((id) => sheet.facts(id).length > 0 && next.facts(id).length === 0)
      .map((attribute) => ({ productId: sheet.product.id, attribute }))
  })
}
