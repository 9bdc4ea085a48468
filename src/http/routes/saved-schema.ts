import { z } from 'zod'
import type { PersonaSchema } from '../../usecases/govern/personas.js'
import { policyShape } from '../../usecases/govern/policies/index.js'
import { saved } from './publication-schema.js'

export const savedPersona = (body: PersonaSchema) => body.extend(saved).meta({ id: 'SavedPersona' })

const [neverShows, firstAtMostTier, leadShareMax, merchantWeightMax, notAboveDominator] = policyShape.options

export const policyBodySchema = policyShape.meta({ id: 'Policy' })

export const savedPolicy = z
  .discriminatedUnion('kind', [
    neverShows.extend(saved),
    firstAtMostTier.extend(saved),
    leadShareMax.extend(saved),
    merchantWeightMax.extend(saved),
    notAboveDominator.extend(saved),
  ])
  .meta({ id: 'SavedPolicy' })
