import type { CatalogFiles } from './files.js'
import { statesTreated } from '../ledger/availability.js'
import type { GateKind } from '../gates/rule.js'
import { slotsOf } from '../measures/index.js'

const gateKinds: readonly GateKind[] = ['contraindication', 'market', 'withdrawal', 'preference']

/** What is done with products that are not in stock, where something is. */
const stockMessages = ({ catalog: { availability } }: CatalogFiles): readonly string[] => [
  ...(statesTreated(availability, 'exclude').length > 0 ? ['disclosure.gate.availability'] : []),
  ...(statesTreated(availability, 'last').length > 0 ? ['disclosure.order.last'] : []),
]

/** What the service may have to say of how it ranks: of each criterion, of the shop's interest, of each kind of gate. */
export function disclosureMessages(files: CatalogFiles): readonly string[] {
  const { criteria } = files
  const slots = criteria.map(({ measure }) => slotsOf(measure))
  const ofMerchant = criteria.some(({ merchant }) => merchant) ? ['none', 'capped'] : ['absent']
  return [
    ...['disclosure.order.summary', 'disclosure.order.none'],
    ...['disclosure.weight.points', 'disclosure.weight.moves'],
    ...(slots.some(({ length }) => length > 0) ? ['disclosure.weight.when'] : []),
    ...(slots.some(({ length }) => length === 0) ? ['disclosure.weight.always'] : []),
    ...[...new Set(slots.flat())].map((slot) => `label.slot.${slot}`),
    ...criteria.map(({ id }) => `disclosure.${id}`),
    ...ofMerchant.map((influence) => `disclosure.merchant.${influence}`),
    ...gateKinds.map((kind) => `disclosure.gate.${kind}`),
    ...stockMessages(files),
  ]
}
