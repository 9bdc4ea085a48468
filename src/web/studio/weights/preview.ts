import { problemOf } from '../base/api.js'
import type { Shell } from '../base/shell.js'
import type { DecisionProblems, Draft, PersonaPreview, Preview, Problem } from '../base/types.js'
import { draftPath } from './draft-path.js'
import { againstPublished, type TryWeights, type Weighting } from './try-weights.js'

/** What publishing a draft would change, as the service last said. The last preview stays while a new one is made. */
export class LivePreview {
  value: Preview | null = null
  problem: Problem | null = null
  isLoading = false
  private turn = 0

  constructor(
    private readonly shell: Shell,
    private readonly about: { readonly draft: () => Draft; readonly seen: (preview: Preview) => void },
  ) {}

  /** Whether the preview is of this revision of the draft. */
  isOf({ revision }: Draft): boolean {
    return !this.isLoading && this.problem === null && this.value?.draftRevision === revision
  }

  /** Asks for a preview. A later call makes the answer of an earlier one void. */
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

interface Outcome {
  readonly weighting: Weighting
  readonly personas: readonly PersonaPreview[]
}

/** The weights on the screen, tried in this browser until the service says what they change. */
export class Trial {
  private problems: DecisionProblems | null = null
  private tries: { readonly published: Weighting; readonly on: TryWeights } | null = null
  private outcome: Outcome | null = null

  constructor(private readonly shell: Shell) {}

  /** What the weights change for each persona that can be tried here; null while that is not known. */
  get personas(): readonly PersonaPreview[] | null {
    return this.outcome?.personas ?? null
  }

  /** Fetches the decision problems. Without them nothing is tried, and the service's preview is waited for. */
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

  /** Forgets what was tried. */
  clear(): void {
    this.outcome = null
  }

  /** Tries weights, in a few milliseconds. */
  start(published: Weighting, weighting: Weighting): void {
    const { problems } = this
    if (problems === null) return
    if (this.tries?.published !== published)
      this.tries = { published, on: againstPublished(problems.problems, published) }
    this.outcome = { weighting, personas: this.tries.on(weighting) }
  }

  /** Compares what was worked out here with the service's preview. Where they differ, the catalogue or the rules changed. */
  confirm({ personas }: Preview, weighting: Weighting): void {
    if (this.problems === null || this.outcome?.weighting !== weighting) return
    const { omitted } = this.problems
    const said = personas.filter(({ persona }) => !omitted.includes(persona))
    if (ordersOf(said) === ordersOf(this.outcome.personas)) return
    this.shell.tell(
      'The preview rests on something that has changed: what you see now is what the service says.',
    )
    void this.load()
  }
}

/** The ids, the order and the scores of every persona, as one text. */
const ordersOf = (personas: readonly PersonaPreview[]): string =>
  JSON.stringify(personas.map(({ persona, before, after }) => [persona, before, after]))
