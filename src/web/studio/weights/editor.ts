import { criterionName } from '../base/names.js'
import type { Shell } from '../base/shell.js'
import { areEqual, sharesOf, weightsOf, type Shares } from './shares.js'
import type { Draft, PersonaPreview, Preview, Published } from '../base/types.js'
import * as model from './weights-model.js'
import { Autosave } from './autosave.js'
import { draftPath } from './draft-path.js'
import { LivePreview, Trial } from './preview.js'
import type { Weighting } from './try-weights.js'

/** A draft that is being edited: the weights on the screen, whether they are saved, and what they would change. */
export class Editor {
  published: Published
  draft: Draft
  weights: model.WeightsModel
  /** What is said beside the control of a criterion, such as why it stopped. */
  said: { readonly id: string; readonly text: string } | null = null
  /** What is being typed into the number of a criterion and is no share yet. */
  typed: { readonly id: string; readonly text: string } | null = null
  /** The persona that was chosen; null for the first. */
  persona: string | null = null
  /** Whether the reasons why a product moved are open, by product; the first is open where nobody chose. */
  whys: ReadonlyMap<string, boolean> = new Map()
  readonly preview: LivePreview
  readonly autosave: Autosave
  private readonly trial: Trial
  /** The weights on the screen, as the service takes them. */
  private weighting: Weighting
  private telling: ReturnType<typeof setTimeout> | undefined

  /** `overtaken` is called where other weights than these were published meanwhile. */
  constructor(
    private readonly shell: Shell,
    { published, draft }: { readonly published: Published; readonly draft: Draft },
    overtaken: () => Promise<void>,
  ) {
    this.published = published
    this.draft = draft
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

  /** Whether this browser has worked out what the weights on the screen change. */
  get isTried(): boolean {
    return this.trial.personas !== null
  }

  /** What the weights on the screen change for each persona, as worked out here, else as the service said last. */
  personasOf({ personas }: Preview): readonly PersonaPreview[] {
    const tried = this.trial.personas
    if (tried === null) return personas
    const both = personas.map((said) => tried.find(({ persona }) => persona === said.persona) ?? said)
    return both.every((one, at) => one === tried[at]) ? tried : both
  }

  /** Opens or closes the reasons why a product moved. */
  readonly openWhy = (productId: string, isOpen: boolean): void => {
    this.whys = new Map([...this.whys, [productId, isOpen]])
    this.shell.changed()
  }

  /** Sets a share to a number, or to the number in a field; a field without one is put back. */
  readonly set = (id: string, to: number | Event, gesture?: string): void => {
    const wanted = typeof to === 'number' ? to : numberIn(to)
    const asked = Number.isNaN(wanted) ? (this.weights.shares[id] ?? 0) : wanted
    const { model: next, stop } = model.setShare(this.weights, { id, share: asked, gesture })
    const text = stop === null ? null : stopText(stop, model.mostOf(this.weights, id))
    this.said = text === null ? null : { id, text }
    this.become(next)
    this.tellSoon(id, text)
  }

  type(id: string, { currentTarget }: Event): void {
    if (currentTarget instanceof HTMLInputElement) this.typed = { id, text: currentTarget.value }
  }

  readonly endTyping = (): void => {
    this.typed = null
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

  /** Adopts what the service has now. Changes that are not saved stay, and may conflict when they are. */
  adopt(published: Published, draft: Draft | undefined): void {
    this.published = published
    const seen = this.preview.value?.publishedNumber ?? published.number
    if (seen !== published.number) this.lookAgain()
    if (this.isSaved && draft !== undefined && draft.revision > this.draft.revision) this.take(draft)
  }

  /** Takes the draft of somebody else in the place of the weights on the screen, which undo brings back. */
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
    clearTimeout(this.telling)
    this.said = null
    this.become(next)
    this.shell.whisper(text)
  }

  private become(next: model.WeightsModel): void {
    const isOther = !areEqual(next.shares, this.weights.shares)
    this.weights = next
    this.typed = null
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
    const at = location.hash
    this.telling = setTimeout(() => {
      // What another page has told meanwhile must not be replaced by what happened here before.
      if (location.hash !== at) return
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
