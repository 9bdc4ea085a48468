import { problemOf } from '../base/api.js'
import type { Shell } from '../base/shell.js'
import type { DecisionProblems, Draft, PersonaPreview, Preview, Problem } from '../base/types.js'
import { draftPath } from './draft-path.js'
import { againstPublished, type TryWeights, type Weighting } from './try-weights.js'

/** What publishing a draft would change, as last seen; the one before stays while a new one is made. */
export class LivePreview {
  value: Preview | null = null
  problem: Problem | null = null
  isLoading = false
  private turn = 0

  constructor(
    private readonly shell: Shell,
    private readonly about: { readonly draft: () => Draft; readonly seen: (preview: Preview) => void },
  ) {}

  isOf({ revision }: Draft): boolean {
    return !this.isLoading && this.problem === null && this.value?.draftRevision === revision
  }

  readonly load = async (): Promise<void> => {
    this.turn += 1
    const mine = this.turn
    this.isLoading = true
    this.shell.changed()
    try {
      const seen = await this.shell.call<Preview>('POST', `${draftPath(this.about.draft())}/preview`)
      if (mine === this.turn) [this.value, this.problem] = [seen, null]
    } catch (error) {
      const problem = problemOf(error)
      if (mine === this.turn) this.problem = problem
    }
    if (mine !== this.turn) return
    this.isLoading = false
    this.shell.changed()
    if (this.value !== null) this.about.seen(this.value)
  }
}

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
