import type { Message } from './message.js'

/** The words for asking questions and for failures. They are in the first load. */
export const enGBQuiz = {
  back: 'Back',
  continue: 'Continue',
  showMatches: 'Show matches',
  skip: 'Skip',
  startAgain: 'Start again',
  resumed: 'Your earlier answers are filled in, apart from any about safety.',
  progress: 'Question {position} of {total}',
  whyWeAsk: 'Why we ask',
  answerNeeded: 'Choose an answer to go on.',
  tooMany: 'You can choose up to {max}. Untick one first.',
  amount: 'The most you would spend, in {currency}',
  amountWrong: 'Enter an amount such as {example}, or choose an answer.',
  strict: 'Leave out products whose confirmed price is not within it',
  loading: 'Loading',
  slow: 'Still working. This takes longer than usual.',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  failedNetwork: 'We could not reach the service. Your answers are still here.',
  failedServer: 'The service could not answer. Your answers are still here.',
  failedBusy: 'There are many requests at the moment. Your answers are still here.',
  failedBusyFor: {
    one: 'There are many requests at the moment. Try again in {n} second. Your answers are still here.',
    other: 'There are many requests at the moment. Try again in {n} seconds. Your answers are still here.',
  },
  failedBusyWait: {
    one: 'There are many requests at the moment. We try again in about {n} second. Your answers are still here.',
    other:
      'There are many requests at the moment. We try again in about {n} seconds. Your answers are still here.',
  },
  nextTry: 'Next try in {n} s',
  failedOffline: 'You are offline. We go on when you are back; your answers are still here.',
  failedCancelled: 'Cancelled. Your answers are still here.',
  failedCode: 'A part of this page could not be loaded. Your answers are still here.',
  failedCodeAgain:
    'A part of this page could still not be loaded. Reload the page: your answers come back, apart from any about safety.',
  reload: 'Reload the page',
  failedEmbed: 'This part of the page cannot be shown at the moment.',
} satisfies Readonly<Record<string, Message>>
