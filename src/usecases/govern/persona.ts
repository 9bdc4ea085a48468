import type { PersonaId } from '#catalog'
import type { Question } from '../recommend/build-problem.js'

/** A saved request, asked again whenever weights are previewed. */
export interface Persona {
  readonly id: PersonaId
  readonly name: string
  readonly request: Question
}
