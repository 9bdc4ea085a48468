import type { MeasureDefinition, Slot } from './criterion.js'

/** The slots of a profile of which one must be filled for a criterion to speak; none means that it always does. */
export function slotsOf(measure: MeasureDefinition): readonly Slot[] {
  switch (measure.kind) {
    case 'concern-match':
    case 'concern-evidence':
      return ['concerns']
    case 'price-fit':
      return ['budget']
    case 'type-fit':
      return ['skinType']
    case 'routine-fit':
      return ['routine']
    case 'source-match':
      return ['sources.prefer']
    case 'cases':
    case 'amount':
      return measure.speaksTo
  }
}
