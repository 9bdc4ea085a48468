import { problemOf } from '../api.js'
import type { Shell } from '../shell.js'
import type { DecisionProblems, PersonaPreview, Preview } from '../types.js'
import { againstPublished, type TryWeights, type Weighting } from './try-weights.js'

interface Result {
  readonly weighting: Weighting
  readonly personas: readonly PersonaPreview[]
}

/** The weights on the screen, tried in this browser before, or while, the service says what they change. */
export class Trial {
  private problems: DecisionProblems | null = null
  private tries: { readonly published: Weighting; readonly on: TryWeights } | null = null
  private result: Result | null = null

  constructor(private readonly shell: Shell) {}

  /** What the weights change for each persona that can be tried here; null while that is not known here. */
  get personas(): readonly PersonaPreview[] | null {
    return this.result?.personas ?? null
  }

  /** Without the problems nothing is tried, and the service's own preview is waited for. */
  async load(): Promise<void> {
    this.clear()
    this.problems = null
    this.tries = null
    if (!this.shell.mayEdit) return
    try {
      this.problems = await this.shell.call<DecisionProblems>('GET', '/v1/decision-problems')
    } catch (error) {
      problemOf(error)
    }
  }

  /** Nothing is being tried any more. */
  clear(): void {
    this.result = null
  }

  /** Tries weights, in a few milliseconds. */
  start(published: Weighting, weighting: Weighting): void {
    const { problems } = this
    if (problems === null) return
    if (this.tries?.published !== published)
      this.tries = { published, on: againstPublished(problems.problems, published) }
    this.result = { weighting, personas: this.tries.on(weighting) }
  }

  /** Holds what was worked out here to what the service says. Where they differ, what both rest on has changed. */
  confirm({ personas }: Preview, weighting: Weighting): void {
    if (this.problems === null || this.result?.weighting !== weighting) return
    const { omitted } = this.problems
    const said = personas.filter(({ persona }) => !omitted.includes(persona))
    if (ordersOf(said) === ordersOf(this.result.personas)) return
    this.shell.tell(
      'The preview rests on something that has changed: what you see now is what the service says.',
    )
    void this.load()
  }
}

/** Ids, order and scores, for every persona. */
const ordersOf = (personas: readonly PersonaPreview[]): string =>
  JSON.stringify(personas.map(({ persona, before, after }) => [persona, before, after]))
