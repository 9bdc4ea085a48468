import { describe, expect, it } from 'vitest'
import { quotable } from '#catalog'
import { breaches, wordingRules } from '../../catalog/text/wording.js'
import { exosome, readVertical } from '../support/read-vertical.js'

const { catalog, files } = readVertical(exosome)
const rules = wordingRules(files.wording)

/** Words that turn, narrow or weaken what stands beside them. */
const qualifying =
  /(?<!\p{L})(not|no|none|never|without|but|though|although|however|only|may|might|could|can|some|often|most|if|unless|providing|except|canvas|yet|know|less|more|so|says?|said|according|allege\w*|claims?|\p{L}{3,}er than)(?!\p{L})|n’t(?!\p{L})/iu

interface Cut {
  readonly id: string
  /** What stands in the sentence before and after the words that are shown. */
  readonly left: string
  readonly why: string | undefined
}

const shown = Object.entries(files.evidence).filter(([id]) => {
  const linked = catalog.evidence.get(id)
  return linked !== undefined && quotable(linked) !== null
})
const cuts: readonly Cut[] = shown.flatMap(([id, { quote, sentence, cut }]) => {
  if (sentence === undefined || quote === null || sentence === quote) return []
  const at = sentence.indexOf(quote)
  return [{ id, left: `${sentence.slice(0, at)} … ${sentence.slice(at + quote.length)}`, why: cut }]
})

describe('a quote that is shown', () => {
  it('there are some that leave words off', () => {
    expect([cuts.length > 20, shown.length > 60]).toEqual([true, true])
  })

  it('leaves off no word that a rule bars, and none that qualifies it, without a reason on record', () => {
    const turning = cuts.filter(({ left }) => breaches(left, rules, true).length > 0 || qualifying.test(left))
    console.log(`quotes beside a barred or qualifying word: ${turning.map(({ id }) => id).join(' ')}`)
    expect(turning.filter(({ why }) => why === undefined).map(({ id }) => id)).toEqual([])
  })

  it('says why wherever it leaves words off at all', () => {
    expect(cuts.filter(({ why }) => why === undefined).map(({ id }) => id)).toEqual([])
  })

  it('is a whole sentence where no longer one is on record, or says that no more of it is held', () => {
    const whole = /[.?!]$|^[\p{Lu}\p{Lo}\p{N}]/u
    const parts = shown.filter(
      ([, { quote, sentence, cut }]) =>
        quote !== null && sentence === undefined && cut === undefined && !whole.test(quote),
    )
    expect(parts.map(([id]) => id)).toEqual([])
  })
})
