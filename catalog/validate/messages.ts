import { isReason, optionalMessages, requiredMessages } from '../message-ids.js'
import type { CatalogFiles } from '../files.js'
import { breaches, wordingRules } from '../wording.js'
import { placeholdersIn, valuesFor } from '../message-values.js'
import { listed, type DataProblem } from './problem.js'

const file = 'messages.en-GB'

/** Every message that may have to be said, with no place in it that nothing fills. */
export function validateMessages(files: CatalogFiles): readonly DataProblem[] {
  const messages = files['messages.en-GB']
  const missing = requiredMessages(files).filter((id) => messages[id] === undefined)
  return [
    ...missing.map((at) => ({ file, at, problem: 'The message is missing.', fix: 'Write it.' })),
    ...placeholderProblems(files),
  ]
}

function placeholderProblems(files: CatalogFiles): readonly DataProblem[] {
  return Object.entries(files['messages.en-GB']).flatMap(([at, text]) => {
    const given = valuesFor(at, files)
    const strangers = given === null ? [] : placeholdersIn(text).filter((name) => !given.includes(name))
    return strangers.map((name) => ({
      file,
      at,
      problem: `Nothing fills {${name}}.`,
      fix: `It may name: ${listed(given ?? [])}.`,
    }))
  })
}

/** Messages that nothing says. */
export function spareMessages(files: CatalogFiles): readonly DataProblem[] {
  const known = new Set([...requiredMessages(files), ...optionalMessages(files)])
  return Object.keys(files['messages.en-GB'])
    .filter((id) => !known.has(id))
    .map((at) => ({
      file,
      at,
      problem: 'Nothing says this message.',
      fix: 'Remove it, or correct its id.',
    }))
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
    ...Object.entries(files['messages.en-GB']).flatMap(([id, text]) => broken(file, id, text, isReason(id))),
    ...Object.entries(files.publications).flatMap(([id, { label }]) =>
      broken('publications', id, label, true),
    ),
    ...Object.entries(files.evidence)
      .filter(([, one]) => one.class === null && one.quote !== null)
      .flatMap(([id, { quote }]) => broken('evidence', id, quote ?? '', false)),
  ]
}
