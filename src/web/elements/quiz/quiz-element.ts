import { CandourElement } from '../base/element.js'
import type { CandourEvents } from '../base/events.js'
import type { AddToCart } from '../ranking/cart.js'
import { tell } from '../base/tell.js'
import { Player, type PlayerHost } from './player.js'
import { quizView } from './quiz-view.js'
import type { Setting } from './setting.js'

const RESTARTS = ['endpoint', 'publishable-key', 'locale']

/** `<candour-quiz>`: one question a screen, then the ranking. Sensitive answers live in memory and nowhere else. */
export class CandourQuiz extends CandourElement implements PlayerHost, Setting {
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
    this.player.callState.rest()
    removeEventListener('pagehide', this.left)
    removeEventListener('pageshow', this.returned)
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after)
    if (this.player.run !== null && before !== after && RESTARTS.includes(name)) void this.player.load()
  }

  /** Sends an event to the page, unless it would give away that a sensitive answer closed gates. */
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

  // A shopper who leaves after a sensitive answer is reported like any other: the event does not say what was answered.
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
