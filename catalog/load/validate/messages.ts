import { messageFiles, type CatalogFiles, type MessageFile } from '../files.js'
import { isReason, optionalMessages, requiredIn, requiredMessages } from '../message-ids.js'
import { placeholdersIn, valuesIn } from '../message-values.js'
import { isRepeatable } from '../../ledger/evidence.js'
import { breaches, wordingRules } from '../../text/wording.js'
import { listed, type DataProblem } from './problem.js'
import { own } from '../../support/own.js'

/** Every message that may have to be said, in each locale, with no place in it that nothing fills. */
export function validateMessages(files: CatalogFiles): readonly DataProblem[] {
  return messageFiles(files).flatMap((one) => [
    ...missingMessages(one, files),
    ...placeholderProblems(one, files),
  ])
}

function missingMessages({ locale, name, messages }: MessageFile, files: CatalogFiles) {
  return requiredIn(locale, files)
    .filter((id) => own(messages, id) === undefined)
    .map((at) => ({ file: name, at, problem: 'The message is missing.', fix: 'Write it.' }))
}

function placeholderProblems({ name, messages }: MessageFile, files: CatalogFiles): readonly DataProblem[] {
  const valuesFor = valuesIn(files)
  return Object.entries(messages).flatMap(([at, text]) => {
    const given = valuesFor(at)
    const strangers = given === null ? [] : placeholdersIn(text).filter((one) => !given.includes(one))
    return strangers.map((one) => ({
      file: name,
      at,
      problem: `Nothing fills {${one}}.`,
      fix: `It may name: ${listed(given ?? [])}.`,
    }))
  })
}

/** Messages that nothing says. */
export function spareMessages(files: CatalogFiles): readonly DataProblem[] {
  const known = new Set([...requiredMessages(files), ...optionalMessages(files)])
  return messageFiles(files).flatMap(({ name, messages }) =>
    Object.keys(messages)
      .filter((id) => !known.has(id))
      .map((at) => ({
        file: name,
        at,
        problem: 'Nothing says this message.',
        fix: 'Remove it, or correct its id.',
      })),
  )
}

/** No sentence, label or public quote against the wording rules. */
export function validateWording(files: CatalogFiles): readonly DataProblem[] {
  const rules = wordingRules(files.wording)
  const broken = (where: string, at: string, text: string, reason: boolean): readonly DataProblem[] =>
    breaches(text, rules, reason).map(({ id, why }) => ({
      file: where,
      at,
      problem: `The words break the rule ${id}: ${why}`,
      fix: 'Say what is seen, felt or attributed; shorten the quote, or give it its class.',
    }))
  return [
    ...messageFiles(files).flatMap(({ name, messages }) =>
      Object.entries(messages).flatMap(([id, text]) => broken(name, id, text, isReason(id))),
    ),
    ...Object.entries(files.publications).flatMap(([id, { label }]) =>
      broken('publications', id, label, true),
    ),
    ...Object.entries(files.evidence)
      .filter(([, one]) => isRepeatable(one.class, files.catalog.classes) && one.quote !== null)
      .flatMap(([id, { quote }]) => broken('evidence', id, quote ?? '', false)),
  ]
}
