import { z } from 'zod'
import type { Catalog } from '#catalog'
import type { PersonaSchema } from '../../usecases/govern/personas.js'
import { policyShape } from '../../usecases/govern/policies/index.js'
import { saved } from './publication-schema.js'

export const savedPersona = (body: PersonaSchema) => body.extend(saved).meta({ id: 'SavedPersona' })

type Slots = Catalog['slots']

export const policyBodySchema = (slots: Slots) => policyShape(slots).meta({ id: 'Policy' })

export function savedPolicy(slots: Slots) {
  const [neverShows, firstAtMostTier, leadShareMax, merchantWeightMax, notAboveDominator] =
    policyShape(slots).options
  return z
    .discriminatedUnion('kind', [
      neverShows.extend(saved),
      firstAtMostTier.extend(saved),
      leadShareMax.extend(saved),
      merchantWeightMax.extend(saved),
      notAboveDominator.extend(saved),
    ])
    .meta({ id: 'SavedPolicy' })
}
