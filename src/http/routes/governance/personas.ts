import { personaSchema } from '../../../usecases/govern/personas.js'
import { parseInput } from '../../../usecases/parse-input.js'
import type { Route } from '../route-table.js'
import type { GovernanceDeps } from './deps.js'
import { savedRoutes } from './saved.js'

/** `/v1/personas`: saved requests that every preview asks again. */
export function personaRoutes(deps: GovernanceDeps): readonly Route[] {
  return savedRoutes(deps, {
    kind: 'persona',
    name: 'personas',
    parse: (body, catalog) => ({ kind: 'persona', body: parseInput(personaSchema(catalog), body) }),
  })
}
