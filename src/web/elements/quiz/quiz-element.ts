import { CandourElement } from '../base/element.js'
import type { CandourEvents } from '../base/events.js'
import type { AddToCart } from '../ranking/cart.js'
import { tell } from '../base/tell.js'
import { Player, type Stage } from './player.js'
import { quizView } from './quiz-view.js'
import type { Setting } from './setting.js'

const RESTARTS = ['endpoint', 'publishable-key', 'locale']

/** `<candour-quiz>`: one question a screen, then the ranking. Answers about safety live in memory and nowhere else. */
export class CandourQuiz extends CandourElement implements Stage, Setting {
  private cart: AddToCart | null = null
  private isStarted = false
  private isComplete = false
  private readonly player = new Player(this)

  /** Puts a product into the shop's cart, where the page does not listen to the event. */
  set addToCart(cart: AddToCart | null) {
    this.cart = cart
    this.show()
  }

  get addToCart(): AddToCart | null {
    return this.cart
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.player.trail.follow()
    addEventListener('pagehide', this.left)
    addEventListener('pageshow', this.returned)
    if (this.player.run === null) void this.player.load()
  }

  disconnectedCallback(): void {
    this.player.trail.leave()
    this.player.busy.rest()
    removeEventListener('pagehide', this.left)
    removeEventListener('pageshow', this.returned)
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after)
    if (this.player.run !== null && before !== after && RESTARTS.includes(name)) void this.player.load()
  }

  /** Tells the page, unless the telling would say that a safety answer closed gates. */
  tell<Name extends keyof CandourEvents>(name: Name, detail: CandourEvents[Name]): void {
    this.quiet = this.player.run?.mustBeQuiet ?? false
    if (this.quiet || (name === 'cq-complete' && this.isComplete)) return
    if (name === 'cq-start') this.isStarted = true
    if (name === 'cq-complete') this.isComplete = true
    tell(this, name, detail)
  }

  protected override view(): unknown {
    this.quiet = this.player.run?.mustBeQuiet ?? false
    return quizView(this.player, this)
  }

  // Whoever leaves after a safety answer counts as having left: which it was cannot be told from outside.
  private readonly left = (): void => {
    const { run } = this.player
    this.player.leaveAnswers()
    if (this.isStarted && !this.isComplete && run !== null)
      tell(this, 'cq-abandon', { quizVersion: run.quiz.version })
  }

  private readonly returned = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.player.waiting.forget()
  }
}
