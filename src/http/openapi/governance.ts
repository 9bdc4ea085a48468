import type { ZodOpenApiPathsObject } from 'zod-openapi'
import type { PersonaSchema } from '../../usecases/govern/personas.js'
import type { DraftEditSchema } from '../routes/schemas/weight-sets.js'
import { auditPaths } from './audit.js'
import { decisionProblemPaths } from './decision-problems.js'
import { rulePaths } from './rules.js'
import { savedPaths } from './saved.js'
import { weightSetPaths } from './weight-sets.js'

/** The schemas that parse what governs a site, in the words of its catalogue. */
export interface GovernanceSchemas {
  readonly draftEdit: DraftEditSchema
  readonly personaBody: PersonaSchema
}

export function governancePaths({ draftEdit, personaBody }: GovernanceSchemas): ZodOpenApiPathsObject {
  return {
    ...weightSetPaths(draftEdit),
    ...decisionProblemPaths,
    ...savedPaths(personaBody),
    ...rulePaths,
    ...auditPaths,
  }
}
