// What an answer must say in figures, worked out once more from the data files and from what the documents promise. It shares
// no line with the service: `node test/recompute/recompute.mjs '{"concerns":[{"id":"redness"}],"conditions":[]}'` prints it.
import { fileURLToPath } from 'node:url'
import {
  catalogue,
  criteria,
  evidence,
  HEARD,
  holds,
  priceOf,
  products,
  publications,
  rules,
  saying,
  shipped,
  SHOWS,
  slots,
  statements,
  SURE,
  sureness,
  surest,
  taxonomy,
  values,
} from './ledger.mjs'

const LEVEL = 1e-9

const mean = (parts) => {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  return parts.reduce((sum, { weight, value }) => sum + (weight / whole) * value, 0)
}

// Gates: what is left out before anything is weighed.

const areasOf = (region) => [
  region,
  ...taxonomy.areas.filter(({ members }) => members.includes(region)).map(({ id }) => id),
]

function applies(question, asked) {
  if (question.not !== undefined) return !applies(question.not, asked)
  if (question.all !== undefined) return question.all.every((one) => applies(one, asked))
  if (question.any !== undefined) return question.any.some((one) => applies(one, asked))
  const { slot, oneOf } = question
  if (slot === 'region') return areasOf(asked.region).some((area) => oneOf.includes(area))
  if (slot === 'concerns') return asked.concerns.some(({ id }) => oneOf.includes(id))
  if (slot === 'conditions')
    return asked.conditions === 'undisclosed' || asked.conditions.some((id) => oneOf.includes(id))
  const [side, part] = slot.split('.')
  return [part === undefined ? asked[side] : asked[side][part]].flat().some((id) => oneOf.includes(id))
}

function isRuledOut(product, asked, date) {
  return rules.some((rule) => {
    const isDue = rule.from <= date && (rule.until === undefined || date < rule.until)
    if (!isDue || !applies(rule.applies, asked)) return false
    const verdict = holds(product, rule.excludes, date, SHOWS)
    const opens = rule.opensWhenUnknown
    return verdict ?? !(opens !== undefined && holds(product, opens, date, SHOWS) === true)
  })
}

function isUnwanted(product, { budget, sources, excludeProducts }, date) {
  if (excludeProducts.includes(product.id)) return true
  if (budget?.strict && !(priceOf(product, date) <= budget.max)) return true
  const { options } = slots.find(({ id }) => id === 'sources')
  return sources.avoid.some((id) => {
    const question = options.find((option) => option.id === id).closes
    return holds(product, question ?? { attribute: 'exosome_source', oneOf: [id] }, date, SHOWS) !== false
  })
}

// Utilities: [what counts, at worst, at best], or null where the profile does not speak to the criterion.

const point = (utility) => [utility, utility, utility]
const unknown = ({ utility, worst, best }) => [utility, worst, best]
/** Doubt widens the range: it reaches from what counts to what would count without the facts that are in doubt. */
const resting = (utility, facts, [without]) =>
  facts.some((fact) => sureness(fact) >= SURE)
    ? point(utility)
    : [utility, Math.min(utility, without), Math.max(utility, without)]

function worthOf(fact, { worth, secondHand, studies }) {
  const { scope, publication } = evidence[surest(fact)]
  const { basis, interest, earns, secondary } = publications[publication]
  const gains = earns ?? (['brand', 'retailer'].includes(basis) || interest !== null)
  const ofProduct = basis === 'independent-test' ? 'independent-test' : gains ? 'earning' : 'product'
  const ofIngredient = studies.includes(fact.grade) ? 'studied-ingredient' : 'ingredient'
  const kind = { product: ofProduct, ingredient: ofIngredient }[scope] ?? scope
  return worth[kind] * (secondary ? secondHand : 1)
}

/** Of each concern the strongest statement that counts, of those in no doubt at worst, of those that are heard at best. */
function overConcerns({ product, asked, date }, strength) {
  const parts = asked.concerns.map(({ id, importance = 3 }) => {
    const said = statements(product, `concern.${id}`, date)
    const strongest = (from) =>
      Math.max(0, ...said.filter((fact) => sureness(fact) >= from).map((fact) => strength(fact)))
    return { weight: importance, counts: strongest(SHOWS), sure: strongest(SURE), heard: strongest(HEARD) }
  })
  const over = (key) => mean(parts.map((part) => ({ weight: part.weight, value: part[key] })))
  return [over('counts'), over('sure'), over('heard')]
}

const along = (anchors, at) => {
  const [[x0, y0], [x1, y1]] = anchors
  return at <= x0 ? y0 : at >= x1 ? y1 : y0 + ((at - x0) / (x1 - x0)) * (y1 - y0)
}

const measures = {
  'claim-match': ({ measure, ...about }) =>
    about.asked.concerns.length === 0
      ? null
      : overConcerns(about, (fact) => measure.levels[fact.value] * worthOf(fact, measure)),
  'claim-evidence': ({ measure, ...about }) =>
    about.asked.concerns.length === 0
      ? null
      : overConcerns(about, (fact) =>
          fact.grade !== undefined
            ? measure.grades[fact.grade]
            : evidence[surest(fact)].scope === 'product'
              ? measure.grades.statement
              : 0,
        ),
  // An estimated tier may count against a product and never for it: no score rests on what nobody stated.
  'amount-fit': ({ criterion, product, asked, date }) => {
    if (asked.budget === undefined) return null
    const fit = (amount) => along(criterion.anchors, amount / asked.budget.max)
    const price = priceOf(product, date)
    const tierless = unknown(criterion.unknown)
    if (price !== undefined) return resting(fit(price), saying(product, 'price', date, SHOWS), tierless)
    const [stated] = statements(product, 'price_tier', date)
    const tier = taxonomy.priceTiers.find(({ id }) => id === stated?.value)
    if (tier === undefined) return tierless
    const worst = tier.below === null || sureness(stated) < SHOWS ? 0 : fit(tier.below)
    return [worst, worst, fit(tier.from)]
  },
  cases: ({ criterion, measure, product, asked, date }) => {
    const speaks = asked.concerns.length > 0 || asked.skinType !== 'unknown' || asked.routine.length > 0
    if (measure.speaksTo.length > 0 && !speaks) return null
    const [found] = measure.cases.filter((one) => holds(product, one.product, date, SHOWS) === true)
    if (found === undefined) return unknown(criterion.unknown)
    const from = found.standard === 'lower' ? HEARD : SHOWS
    return resting(found.utility, saying(product, found.product, date, from), unknown(criterion.unknown))
  },
  'choice-fit': ({ criterion, measure, product, asked, date }) => {
    if (asked.skinType === 'unknown') return null
    const { suits, all, cautioned, utilities } = measure
    const told = (attribute, id, from) => saying(product, { attribute, states: [id] }, date, from)
    return [
      [utilities.all, told(suits, all, SHOWS)],
      [utilities.named, told(suits, asked.skinType, SHOWS)],
      [utilities.cautioned, told(cautioned, asked.skinType, HEARD)],
    ].reduce(
      (without, [utility, facts]) => (facts.length === 0 ? without : resting(utility, facts, without)),
      unknown(criterion.unknown),
    )
  },
  compatibility: ({ criterion, measure, product, asked, date }) => {
    if (asked.routine.length === 0) return null
    const met = measure.interactions.filter(
      (one) =>
        one.with.some((id) => asked.routine.includes(id)) &&
        holds(product, one.product, date, SHOWS) === true,
    )
    const conflicts = met.filter(({ effect }) => effect === 'conflict')
    const without =
      conflicts.length < met.length ? point(measure.utilities.complement) : unknown(criterion.unknown)
    const facts = conflicts.flatMap((one) => saying(product, one.product, date, HEARD))
    return conflicts.length === 0 ? without : resting(measure.utilities.conflict, facts, without)
  },
  'preference-match': ({ criterion, measure, product, asked, date }) => {
    if (asked.sources.prefer.length === 0) return null
    const stated = values(product, 'exosome_source', date, SHOWS)
    const share = stated.filter((value) => asked.sources.prefer.includes(value)).length / stated.length
    const { match, other } = measure.utilities
    const open = unknown(criterion.unknown)
    if (stated.length === 0) return open
    if (stated.length > 1) return [share, open[1], open[2]]
    return resting(share === 1 ? match : other, saying(product, 'exosome_source', date, SHOWS), open)
  },
  // Nothing of the shop's own is recorded of the five.
  amount: ({ criterion }) => unknown(criterion.unknown),
}

// Weights: raised where the data say so, then the shopper's emphasis, the shop's ceiling, and a whole of 1.

function weigh(spoken, asked, { weights, merchantCap }) {
  const given = spoken.map(({ id, raised, merchant = false }) => ({
    id,
    merchant,
    weight:
      weights[id] *
      (raised !== undefined && applies(raised.when, asked) ? raised.by : 1) *
      (asked.emphasis[id] ?? 1),
  }))
  const sumOf = (some) => some.reduce((sum, { weight }) => sum + weight, 0)
  const own = sumOf(given.filter(({ merchant }) => !merchant))
  const shops = sumOf(given.filter(({ merchant }) => merchant))
  const ceiling = (own * merchantCap) / (1 - merchantCap)
  const cut = shops > ceiling ? ceiling / shops : 1
  const whole = own + shops * cut
  return new Map(
    given.map(({ id, merchant, weight }) => [id, whole === 0 ? 0 : (weight * (merchant ? cut : 1)) / whole]),
  )
}

/** A request's body with all that it leaves open filled in. */
const filledIn = (body) => ({
  concerns: [],
  skinType: 'unknown',
  conditions: [],
  routine: [],
  emphasis: {},
  excludeProducts: [],
  ...body,
  region: body.region ?? catalogue.region,
  sources: { prefer: [], avoid: [], ...body.sources },
})

/** Who is left out, and of the rest score, parts, range and rank, the first first. */
export function recompute(body, { date, weights = shipped }) {
  const asked = filledIn(body)
  const isOut = (product) => isRuledOut(product, asked, date) || isUnwanted(product, asked, date)
  const rated = products
    .filter((product) => !isOut(product))
    .map((product) => {
      const columns = criteria.map((criterion) => {
        const { measure } = criterion
        return [criterion, measures[measure.kind]({ criterion, measure, product, asked, date })]
      })
      const spoken = columns.filter(([, utility]) => utility !== null)
      const parts = weigh(
        spoken.map(([criterion]) => criterion),
        asked,
        weights,
      )
      const sum = (at) => spoken.reduce((total, [{ id }, utility]) => total + parts.get(id) * utility[at], 0)
      return {
        productId: product.id,
        score: sum(0),
        range: [sum(1), sum(2)],
        contributions: spoken.map(([{ id }, utility]) => ({
          criterion: id,
          weight: parts.get(id),
          utility: utility[0],
          contribution: parts.get(id) * utility[0],
          open: [utility[1], utility[2]],
        })),
      }
    })
    .sort((a, b) => b.score - a.score)
  return {
    ranking: ranked(rated),
    excluded: products
      .filter(isOut)
      .map(({ id }) => id)
      .sort(),
  }
}

/** Level products share a rank and stand in the order of their ids. */
function ranked(rated) {
  const groups = []
  for (const one of rated) {
    const [first] = groups.at(-1) ?? []
    if (first !== undefined && first.score - one.score <= LEVEL) groups.at(-1).push(one)
    else groups.push([one])
  }
  let place = 1
  return groups.flatMap((group) => {
    const rank = place
    place += group.length
    return group.sort((a, b) => (a.productId < b.productId ? -1 : 1)).map((one) => ({ rank, ...one }))
  })
}

/** In which share of the ways that chance finds the open facts to turn out the first of a ranking stays first. */
export function firstPlaceShare({ ranking }, draws, random) {
  const drawn = ({ contributions }) =>
    contributions.reduce(
      (sum, { weight, open: [worst, best] }) => sum + weight * (worst + random() * (best - worst)),
      0,
    )
  let firsts = 0
  for (let i = 0; i < draws; i++) {
    const scores = ranking.map(drawn)
    const highest = Math.max(...scores)
    const level = scores.filter((score) => score >= highest - LEVEL).length
    if (scores[0] >= highest - LEVEL) firsts += 1 / level
  }
  return firsts / draws
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { date = '2026-12-01', ...body } = JSON.parse(process.argv[2] ?? '{}')
  console.log(JSON.stringify(recompute(body, { date }), null, 2))
}
