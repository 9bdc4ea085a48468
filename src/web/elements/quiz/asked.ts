import type { Tongue } from '../base/tongue.js'
import type { Question } from '../base/types.js'
import type { Draft } from './draft.js'

/** A question on the screen, with what is filled in and what its buttons do. */
export interface Asked {
  readonly tongue: Tongue
  readonly question: Question
  readonly draft: Draft
  readonly error: string | null
  readonly progress: { readonly position: number; readonly total: number }
  readonly editing: boolean
  readonly onChoose: (id: string, box: HTMLInputElement) => void
  readonly onAmount: (change: Partial<Draft>) => void
  readonly onContinue: (event: Event) => void
  readonly onSkip: () => void
  /** Null on the first screen. */
  readonly onBack: (() => void) | null
}
