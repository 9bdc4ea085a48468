import type { Locator, Page } from 'playwright-core'

/** The elements on a page as a shopper meets them. */
export function quizOn(page: Page, at: Locator = page.locator('candour-quiz')) {
  const button = (name: string | RegExp) => at.getByRole('button', { name, exact: true })
  const heading = (name: string | RegExp) => at.getByRole('heading', { name })
  const option = (label: string) => at.locator('label.option').filter({ hasText: label })
  const next = (name = 'Continue') => button(name).click()
  const answer = async (question: RegExp, label: string, then = 'Continue'): Promise<void> => {
    await heading(question).waitFor()
    await option(label).first().click()
    await next(then)
  }
  const skip = async (question: RegExp): Promise<void> => {
    await heading(question).waitFor()
    await next('Skip')
  }
  /** Unfolds what can be, so that all of it is on the screen. */
  const unfold = async (): Promise<void> => {
    const folded = at.locator('details:not([open]) > summary:visible')
    while ((await folded.count()) > 0) await folded.first().click()
  }
  const showAnswers = () => at.getByText(/^Your answers/).click()
  return { at, button, heading, option, next, answer, skip, unfold, showAnswers }
}

export type QuizPage = ReturnType<typeof quizOn>

/** Answers up to the safety question, which is then on the screen. */
export async function toSafety({ answer, heading }: QuizPage): Promise<void> {
  await answer(/change about the look/, 'Redness')
  await answer(/describe your skin/, 'Dry')
  await heading(/Does any of these apply/).waitFor()
}

/** Answers every question and waits for the ranking. */
export async function toMatches(quiz: QuizPage): Promise<void> {
  await toSafety(quiz)
  await quiz.answer(/Does any of these apply/, 'No, none of them')
  await quiz.answer(/Where do you live/, 'Great Britain')
  await quiz.heading(/spend on one product/).waitFor()
  await quiz.at.getByLabel(/The most you would spend/).fill('60')
  await quiz.next()
  await quiz.skip(/exosome sources/)
  await quiz.heading(/use already/).waitFor()
  await quiz.next('Show matches')
  await quiz.heading('Your matches').waitFor()
}

/** Says yes to the safety question and waits for what is said then. */
export async function toNothing(quiz: QuizPage): Promise<void> {
  await toSafety(quiz)
  await quiz.answer(/Does any of these apply/, 'Yes, at least one')
  await quiz.heading(/Nothing here/).waitFor()
}
