import { allAttributes } from '../all-attributes.js'
import type { CatalogFiles } from '../files.js'
import { factSheet } from '../../ledger/product.js'
import { ask, type ProductTest } from '../../ledger/product-test.js'
import { citingIn } from '../../measures/index.js'
import type { ProfileTest } from '../../profile/profile-test.js'
import { sensitiveSlots, slotsOf } from '../../profile/slot.js'
import { idsOf } from '../../support/ids.js'
import { listed, repeated, type DataProblem } from './problem.js'
import { productTestProblems, profileTestProblems } from './tests.js'
import { own } from '../../support/own.js'

/** Rules, cautions and advice: ids once, tests that name what exists, dates in order, sources that exist. */
export function validateRules(files: CatalogFiles): readonly DataProblem[] {
  const attributes = allAttributes(files)
  const sensitive = idsOf(sensitiveSlots(slotsOf(files)))
  const rules = files.rules.flatMap((rule) => [
    ...profileTestProblems(rule.applies, files, 'rules', rule.id),
    ...productTestProblems(rule.excludes, attributes, 'rules', rule.id),
    ...(rule.opensWhenUnknown
      ? productTestProblems(rule.opensWhenUnknown, attributes, 'rules', rule.id)
      : []),
    ...(rule.until !== undefined && rule.until <= rule.from
      ? [{ file: 'rules', at: rule.id, problem: 'It ends before it starts.', fix: 'Set until after from.' }]
      : []),
    ...unverified(files, rule.evidence, 'rules', rule.id),
    ...openProblems(rule, attributes),
    ...(deniesSensitive(rule.applies, sensitive)
      ? [
          {
            file: 'rules',
            at: rule.id,
            problem: 'It applies to whoever does not give a sensitive answer, so giving one would open it.',
            fix: `Name what it applies to of ${listed(sensitive)}, outside any not.`,
          },
        ]
      : []),
  ])
  const cautions = files.cautions.flatMap((caution) => [
    ...profileTestProblems(caution.applies, files, 'cautions', caution.id),
    ...productTestProblems(caution.product, attributes, 'cautions', caution.id),
  ])
  const advice = files.advice.flatMap(({ id, applies }) => profileTestProblems(applies, files, 'advice', id))
  return [...rules, ...cautions, ...advice, ...identity(files), ...missingEvidence(files)]
}

/** A sensitive answer more may close a gate and never open one, so no rule may ask for its absence. */
function deniesSensitive(test: ProfileTest, sensitive: readonly string[], denied = false): boolean {
  if ('all' in test) return test.all.some((part) => deniesSensitive(part, sensitive, denied))
  if ('any' in test) return test.any.some((part) => deniesSensitive(part, sensitive, denied))
  if ('not' in test) return deniesSensitive(test.not, sensitive, true)
  return denied && ('screening' in test || sensitive.includes(test.slot))
}

/** A gate looks at something, and stays closed on a product of which nothing is known; a recall has to be stated. */
function openProblems(rule: CatalogFiles['rules'][number], attributes: Attributes): readonly DataProblem[] {
  const stranger = factSheet({ id: 'unknown', brand: '', name: '', facts: [] }, attributes, rule.from)
  if (!namesOnlyKnown([rule.excludes, rule.opensWhenUnknown], attributes)) return []
  const asked = ask(rule.excludes, stranger, 'gate')
  const opened =
    rule.opensWhenUnknown !== undefined && ask(rule.opensWhenUnknown, stranger, 'gate').truth === 'true'
  const at = rule.id
  return [
    ...(asked.looks.length === 0
      ? [{ file: 'rules', at, problem: 'It looks at no fact.', fix: 'Name the attribute it excludes by.' }]
      : []),
    ...((rule.kind !== 'withdrawal' && asked.truth === 'false') || opened
      ? [
          {
            file: 'rules',
            at,
            problem: 'It lets a product pass of which nothing is known.',
            fix: 'Ask with oneOf or above, which an unknown fact leaves closed.',
          },
        ]
      : []),
  ]
}

type Attributes = ReturnType<typeof allAttributes>

function namesOnlyKnown(tests: readonly (ProductTest | undefined)[], attributes: Attributes): boolean {
  return tests.every(
    (test) => test === undefined || productTestProblems(test, attributes, 'rules', '').length === 0,
  )
}

/** No gate and no score rests on an unverified item. */
export function unverified(
  { evidence, publications }: CatalogFiles,
  ids: readonly string[],
  file: string,
  at: string,
): readonly DataProblem[] {
  const kinds = ids.map((id) => own(publications, own(evidence, id)?.publication ?? '')?.kind)
  const recalled = kinds.includes('unverified')
  return recalled
    ? [
        {
          file,
          at,
          problem: 'It rests on unverified evidence.',
          fix: 'Cite a source that can be looked up, or make it a caution.',
        },
      ]
    : []
}

function identity(files: CatalogFiles): readonly DataProblem[] {
  return (['rules', 'cautions', 'advice', 'criteria'] as const).flatMap((file) =>
    repeated(files[file].map(({ id }) => id)).map((at) => ({
      file,
      at,
      problem: 'The id stands twice.',
      fix: 'Give each an id of its own.',
    })),
  )
}

function missingEvidence(files: CatalogFiles): readonly DataProblem[] {
  const owners = {
    rules: files.rules,
    cautions: files.cautions,
    advice: files.advice,
    criteria: files.criteria.flatMap(({ measure }) => citingIn(measure)),
    taxonomy: files.taxonomy.areas,
  }
  return Object.entries(owners).flatMap(([file, entries]) =>
    entries.flatMap(({ id, evidence }) =>
      evidence
        .filter((one) => own(files.evidence, one) === undefined)
        .map((one) => ({
          file,
          at: id,
          problem: `Evidence ${one} does not exist.`,
          fix: 'Add it to evidence.json.',
        })),
    ),
  )
}
