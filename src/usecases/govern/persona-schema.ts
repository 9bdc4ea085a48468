import { z } from 'zod'
import { personaSchema, policyShape, type Catalog } from '#catalog'
import { saved } from './publication-schema.js'
import type { RequestSchema } from '../recommend/request-schema.js'

/** The body that saves a persona, in the vocabulary of a request. */
export function personaBodySchema(request: RequestSchema) {
  return personaSchema(request)
}

export type PersonaBodySchema = ReturnType<typeof personaBodySchema>
export type PersonaBodyFor = (catalog: Catalog) => PersonaBodySchema

export const savedPersona = (body: PersonaBodySchema) => body.extend(saved).meta({ id: 'SavedPersona' })

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
