import { describe, expect, it } from 'vitest'
import { createAnswerCache } from '../../../src/usecases/recommend/answer-cache.js'
import type { RecommendationRequest } from '../../../src/usecases/recommend/request.js'
import { editedData, secondScreenedSlot } from '../../support/edited-data.js'
import { post, postTo, service } from '../../support/service.js'

let opened: ReturnType<typeof service> | undefined
/** One service for all tests: the first opens it, because a folder lasts as long as its test. */
const open = () => (opened ??= service({ folder: editedData(secondScreenedSlot) }))

/** Each slot that rules rest on, with one of its options; the other is answered with nothing. */
const screened = [
  ['conditions', 'pregnancy', 'allergies'],
  ['allergies', 'perfume', 'conditions'],
] as const

interface Answered {
  readonly rankedCount: number
  readonly excludedCount: number
  readonly excludedByKind: Readonly<Record<string, number>>
  readonly meta: { readonly screening: string }
}

async function answerTo(profile: object): Promise<Answered> {
  const { body } = await post(open().app, { profile, explain: 'full' }).expect(200)
  return body as Answered
}

describe.each(screened)('the screened slot %s', (slot, option, other) => {
  const answered = (said: unknown) => ({ [slot]: said, [other]: [] })

  it('closes every contraindication when the answer is held back, those on another slot too', async () => {
    const { rankedCount, excludedCount, excludedByKind, meta } = await answerTo(answered('undisclosed'))
    expect([rankedCount, excludedCount, excludedByKind['contraindication']]).toEqual([0, 5, 5])
    expect(meta.screening).toBe('undisclosed')
  })

  it('closes by what is named, and opens for whoever has none', async () => {
    expect(await answerTo(answered([option]))).toMatchObject({ rankedCount: 0 })
    expect(await answerTo(answered([]))).toMatchObject({ rankedCount: 5, meta: { screening: 'answered' } })
  })

  it('is told not to have been asked where only the other was', async () => {
    expect((await answerTo({ [other]: [] })).meta.screening).toBe('not-asked')
  })

  it.each(['yes', true, null, {}, [option, option], [option.toUpperCase()], ['undisclosed'], [[option]]])(
    'refuses what is said wrongly: %j',
    async (said) => {
      const { status, text } = await post(open().app, { profile: answered(said) })
      expect(status).toBe(400)
      expect(text.replace(/Expected .*?\./g, '')).not.toContain(option)
    },
  )

  it('is held back by whoever leaves it open in the quiz', async () => {
    const { body } = await postTo(open().app, '/v1/quiz/answers', {
      answers: { concerns: ['redness'] },
    }).expect(200)
    const { profile, recommendation } = body as { profile: object; recommendation: Answered }
    expect(profile).toMatchObject({ [slot]: 'undisclosed' })
    expect(recommendation).toMatchObject({ rankedCount: 0, meta: { screening: 'undisclosed' } })
  })

  it('is answered once and kept nowhere', async () => {
    const made = (said: unknown): number => {
      const answer = createAnswerCache()
      const profile = answered(said) as RecommendationRequest['profile']
      const request = { profile, limit: 5, locale: 'en-GB', explain: 'none' } as const
      let count = 0
      for (let i = 0; i < 3; i++) answer(open().snapshot(), request, () => `{"made":${(count += 1)}}`)
      return count
    }
    expect([made([option]), made('undisclosed'), made([])]).toEqual([3, 3, 1])
    await answerTo(answered([option]))
    expect(open().lines.join('')).not.toMatch(new RegExp(`${option}|undisclosed`))
  })
})
