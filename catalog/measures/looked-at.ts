import type { MeasureDefinition } from './criterion.js'
import type { AttributeId } from '../ledger/fact.js'
import { attributesIn } from '../ledger/product-test.js'
import { claimAttribute, optionsIn, type ProfileSlot } from '../profile/slot.js'

/** The attributes that a measure looks at. */
export function attributesOf(
  measure: MeasureDefinition,
  slots: readonly ProfileSlot[],
): readonly AttributeId[] {
  switch (measure.kind) {
    case 'concern-match':
    case 'concern-evidence':
      return slots.flatMap((slot) =>
        slot.kind === 'choices' && slot.claims !== undefined
          ? optionsIn(slot).map((option) => claimAttribute(slot, option))
          : [],
      )
    case 'price-fit':
      return slots.flatMap((slot) => (slot.kind === 'amount' ? [slot.attribute] : []))
    case 'type-fit':
      return [measure.suits, measure.cautioned]
    case 'routine-fit':
      return measure.interactions.flatMap(({ product }) => attributesIn(product))
    case 'source-match':
      return slots.flatMap((slot) => (slot.kind === 'prefer-avoid' ? (slot.attribute ?? []) : []))
    case 'cases':
      return measure.cases.flatMap(({ product }) => attributesIn(product))
    case 'amount':
      return [measure.attribute]
  }
}
