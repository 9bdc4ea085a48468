import { messageFiles, type CatalogFiles, type MessageFile } from '../files.js'
import { isReason, laterMessages, optionalMessages, requiredIn, requiredMessages } from '../message-ids.js'
import { placeholdersIn, valuesIn } from '../message-values.js'
import { isRepeatable } from '../../ledger/evidence.js'
import { breaches, wordingRules } from '../../text/wording.js'
import { listed, type DataProblem } from './problem.js'
import { own } from '../../support/own.js'

/** The messages without which a recommendation cannot be said, with no place in one that nothing fills. */
export function validateMessages(files: CatalogFiles): readonly DataProblem[] {
  const later = laterMessages(files)
  return messageFiles(files).flatMap((one) => [
    ...missingMessages(one, files).filter(({ at }) => !later.includes(at)),
    ...placeholderProblems(one, files),
  ])
}

/** Messages that texts of older releases lack, and that a recommendation from them is given without. */
export function validateLaterMessages(files: CatalogFiles): readonly DataProblem[] {
  const later = laterMessages(files)
  return messageFiles(files).flatMap((one) =>
    missingMessages(one, files).filter(({ at }) => later.includes(at)),
  )
}

function missingMessages(
  { locale, name, messages }: MessageFile,
  files: CatalogFiles,
): readonly DataProblem[] {
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
