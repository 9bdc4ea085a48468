import { criterionName } from '../base/names.js'
import type { Shell } from '../base/shell.js'
import { areEqual, sharesOf, weightsOf, type Shares } from './shares.js'
import type { Draft, PersonaPreview, Preview, Published } from '../base/types.js'
import * as model from './weights-model.js'
import { Autosave } from './autosave.js'
import { draftPath } from './draft-path.js'
import { LivePreview, Trial } from './preview.js'
import type { Weighting } from './try-weights.js'

/** A draft that is being edited: what is on the screen, what of it is saved, and what it would change. */
export class Editor {
  weights: model.WeightsModel
  /** What a control has to say about itself. */
  said: { readonly id: string; readonly text: string } | null = null
  /** The persona that is looked at closely. */
  persona: string | null = null
  /** Which products it is asked of, or no longer, why they moved. */
  whys: ReadonlyMap<string, boolean> = new Map()
  readonly preview: LivePreview
  readonly autosave: Autosave
  private readonly trial: Trial
  /** What is on the screen, as the service takes it. */
  private weighting: Weighting
  private telling: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly shell: Shell,
    public published: Published,
    public draft: Draft,
    overtaken: () => Promise<void>,
  ) {
    this.weights = model.startFrom(sharesOf(draft.weights))
    this.weighting = draft
    this.trial = new Trial(shell)
    this.preview = new LivePreview(shell, {
      draft: () => this.draft,
      seen: ({ publishedNumber }) => {
        if (publishedNumber !== this.published.number) void overtaken()
        else this.confirm()
      },
    })
    this.autosave = new Autosave(() => this.save(), shell.changed)
    this.lookAgain()
  }

  get publishedShares(): Shares {
    return sharesOf(this.published.weights)
  }

  get isSaved(): boolean {
    return this.autosave.status === 'saved'
  }

  get isFresh(): boolean {
    return this.isSaved && this.preview.isOf(this.draft)
  }

  /** Whether what the weights on the screen change has been worked out here. */
  get isTried(): boolean {
    return this.trial.personas !== null
  }

  /** What the weights on the screen change for each persona: worked out here, or else as the service said last. */
  personasOf({ personas }: Preview): readonly PersonaPreview[] {
    const tried = this.trial.personas
    if (tried === null) return personas
    const both = personas.map((said) => tried.find(({ persona }) => persona === said.persona) ?? said)
    return both.every((one, at) => one === tried[at]) ? tried : both
  }

  /** Opens or closes why a product moved. */
  readonly openWhy = (productId: string, isOpen: boolean): void => {
    this.whys = new Map([...this.whys, [productId, isOpen]])
    this.shell.changed()
  }

  /** Sets a share to a number, or to that of a field; a field without one is put back. */
  readonly set = (id: string, to: number | Event, gesture?: string): void => {
    const wanted = typeof to === 'number' ? to : numberIn(to)
    const asked = Number.isNaN(wanted) ? (this.weights.shares[id] ?? 0) : wanted
    const { model: next, stop } = model.setShare(this.weights, id, asked, gesture)
    const text = stop === null ? null : stopText(stop, model.mostOf(this.weights, id))
    this.said = text === null ? null : { id, text }
    this.become(next)
    this.tellSoon(id, text)
  }

  choose(event: Event): void {
    if (event.currentTarget instanceof HTMLSelectElement) this.persona = event.currentTarget.value
    this.shell.changed()
  }

  readonly endGesture = (): void => {
    this.weights = model.endGesture(this.weights)
  }

  readonly switchLock = (id: string): void => this.become(model.switchLock(this.weights, id))
  readonly undo = (): void => this.step(model.undo(this.weights), 'Undone.')
  readonly redo = (): void => this.step(model.redo(this.weights), 'Done again.')
  readonly reset = (): void =>
    this.step(model.replaceShares(this.weights, this.publishedShares), 'Reset to what is published.')

  /** What the service has now. What is not saved here yet stays, and meets it when it is saved. */
  adopt(published: Published, draft: Draft | undefined): void {
    this.published = published
    const seen = this.preview.value?.publishedNumber ?? published.number
    if (seen !== published.number) this.lookAgain()
    if (this.isSaved && draft !== undefined && draft.revision > this.draft.revision) this.take(draft)
  }

  /** What another saved, in the place of what is on the screen; undo brings that back. */
  take(theirs: Draft): void {
    this.draft = theirs
    this.weighting = theirs
    this.trial.clear()
    this.weights = model.replaceShares(this.weights, sharesOf(theirs.weights))
    this.autosave.settle()
    void this.preview.load()
    this.shell.changed()
  }

  private step(next: model.WeightsModel, text: string): void {
    if (next === this.weights) return
    this.said = null
    this.become(next)
    this.shell.whisper(text)
  }

  private become(next: model.WeightsModel): void {
    const isOther = !areEqual(next.shares, this.weights.shares)
    this.weights = next
    if (isOther) this.weigh()
    this.shell.changed()
  }

  private weigh(): void {
    const weights = weightsOf(this.weights.shares, this.published.weights)
    this.weighting = { weights, merchantCap: this.draft.merchantCap }
    this.trial.start(this.published, this.weighting)
    this.autosave.touch()
  }

  private lookAgain(): void {
    void this.tryAnew()
    void this.preview.load()
  }

  private async tryAnew(): Promise<void> {
    await this.trial.load()
    this.trial.start(this.published, this.weighting)
    this.confirm()
    this.shell.changed()
  }

  private confirm(): void {
    const { value } = this.preview
    if (this.isFresh && value !== null) this.trial.confirm(value, this.weighting)
  }

  private async save(): Promise<void> {
    const body = { weights: this.weighting.weights }
    const ifMatch = this.draft.revision
    this.draft = await this.shell.call<Draft>('PATCH', draftPath(this.draft), { body, ifMatch })
    void this.preview.load()
  }

  private tellSoon(id: string, stopped: string | null): void {
    clearTimeout(this.telling)
    this.telling = setTimeout(() => {
      const now = `${criterionName(this.shell.names, id)} ${this.weights.shares[id] ?? 0} per cent.`
      this.shell.whisper(`${now} ${stopped ?? 'Others adjusted.'}`)
    }, 500)
  }
}

const numberIn = ({ currentTarget }: Event): number =>
  currentTarget instanceof HTMLInputElement ? currentTarget.valueAsNumber : Number.NaN

function stopText(stop: NonNullable<model.Stop>, most: number): string {
  switch (stop) {
    case 'locked':
      return 'It is locked. Unlock it to change it.'
    case 'others-locked':
      return 'All others are locked. Unlock another criterion.'
    case 'clamped':
      return most === 100 ? 'It can be 0 to 100.' : `It can be 0 to ${most} while others are locked.`
  }
}
