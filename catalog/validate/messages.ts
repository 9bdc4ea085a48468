import { isReason, optionalMessages, requiredMessages } from '../message-ids.js'
import type { CatalogFiles } from '../files.js'
import { breaches, wordingRules } from '../wording.js'
import type { DataProblem } from './problem.js'

const file = 'messages.en-GB'

/** Every message there is a use for, none without one, and no sentence or public quote against the wording rules. */
export function validateMessages(files: CatalogFiles): readonly DataProblem[] {
  const messages = files['messages.en-GB']
  const required = requiredMessages(files)
  const known = new Set([...required, ...optionalMessages(files)])
  return [
    ...required
      .filter((id) => messages[id] === undefined)
      .map((at) => ({ file, at, problem: 'The message is missing.', fix: 'Write it.' })),
    ...Object.keys(messages)
      .filter((id) => !known.has(id))
      .map((at) => ({
        file,
        at,
        problem: 'Nothing says this message.',
        fix: 'Remove it, or correct its id.',
      })),
    ...wordingProblems(files),
  ]
}

function wordingProblems(files: CatalogFiles): readonly DataProblem[] {
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
