import type { CatalogFiles } from '../files.js'
import { breaches, wordingRules } from '../../text/wording.js'
import { repeated, type DataProblem } from './problem.js'
import { unverified } from './rules.js'
import { own } from '../../support/own.js'

const file = 'faq'

/** Questions once each, in words that may be served, answered by evidence that exists and can be looked up. */
export function validateFaq(files: CatalogFiles): readonly DataProblem[] {
  const rules = wordingRules(files.wording)
  const twice = repeated(files.faq.map(({ id }) => id))
  return [
    ...twice.map((at) => ({ file, at, problem: 'The id stands twice.', fix: 'Give each an id of its own.' })),
    ...files.faq.flatMap(({ id: at, question, own: ours = [], evidence }) => [
      ...breaches(question, rules, false).map(({ id, why }) => ({
        file,
        at,
        problem: `The question breaks the rule ${id}: ${why}`,
        fix: 'Ask it in other words.',
      })),
      ...[ours, evidence].flatMap(repeated).map((one) => ({
        file,
        at,
        problem: `Evidence ${one} stands twice.`,
        fix: 'Cite it once.',
      })),
      ...[...ours, ...evidence]
        .filter((one) => own(files.evidence, one) === undefined)
        .map((one) => ({
          file,
          at,
          problem: `Evidence ${one} does not exist.`,
          fix: 'Add it to evidence.json.',
        })),
      ...[...ours, ...evidence].flatMap((one) => unverified(files, [one], file, at)),
    ]),
  ]
}
