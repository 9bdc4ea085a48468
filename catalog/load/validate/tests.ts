import type { Attribute } from '../../ledger/attribute.js'
import type { CatalogFiles } from '../files.js'
import type { ProductTest } from '../../ledger/product-test.js'
import type { ProfileTest, SlotTest } from '../../profile/profile-test.js'
import { optionsIn, partsOf } from '../../profile/slot.js'
import { idsOf } from '../../support/ids.js'
import { listed, type DataProblem } from './problem.js'

/** What a product test names exists: its attributes, and the values it compares with. */
export function productTestProblems(
  test: ProductTest,
  attributes: ReadonlyMap<string, Attribute>,
  file: string,
  at: string,
): readonly DataProblem[] {
  const inside = 'all' in test ? test.all : 'any' in test ? test.any : 'not' in test ? [test.not] : []
  if (!('attribute' in test)) return inside.flatMap((part) => productTestProblems(part, attributes, file, at))
  const attribute = attributes.get(test.attribute)
  if (attribute === undefined) {
    return [
      {
        file,
        at,
        problem: `Attribute ${test.attribute} is not defined.`,
        fix: 'Define it in attributes.json.',
      },
    ]
  }
  const compared = 'oneOf' in test ? test.oneOf : 'states' in test ? test.states : []
  const strangers = compared.filter((value) => attribute.vocabulary?.includes(String(value)) === false)
  return strangers.map((value) => ({
    file,
    at,
    problem: `${String(value)} is not a value of ${attribute.id}.`,
    fix: `Use one of: ${listed(attribute.vocabulary ?? [])}.`,
  }))
}

/** What a profile test names exists: a slot that can be asked about, and its options; of the region, legal areas. */
export function profileTestProblems(
  test: ProfileTest,
  files: CatalogFiles,
  file: string,
  at: string,
): readonly DataProblem[] {
  const inside = 'all' in test ? test.all : 'any' in test ? test.any : 'not' in test ? [test.not] : []
  return [
    ...('slot' in test ? slotTestProblems(test, files, file, at) : []),
    ...inside.flatMap((part) => profileTestProblems(part, files, file, at)),
  ]
}

function slotTestProblems(
  { slot: part, oneOf }: SlotTest,
  files: CatalogFiles,
  file: string,
  at: string,
): readonly DataProblem[] {
  const vocabularies = testable(files)
  const known = vocabularies.get(part)
  if (known === undefined) {
    const problem = `${part} is no slot that can be asked about.`
    return [
      {
        file,
        at,
        problem,
        fix: `Name one of: ${listed(vocabularies.keys())}; or declare it in profile.json.`,
      },
    ]
  }
  const { options, declaredIn } = known
  return oneOf
    .filter((id) => !options.includes(id))
    .map((id) => ({
      file,
      at,
      problem: `${id} is nothing that ${part} knows.`,
      fix: `Use one of: ${listed(options)}; or add it to ${declaredIn}.`,
    }))
}

interface Vocabulary {
  readonly options: readonly string[]
  readonly declaredIn: string
}

/** What can be asked of each part of a profile. */
function testable({ profile, taxonomy }: CatalogFiles): ReadonlyMap<string, Vocabulary> {
  const areas = { options: idsOf(taxonomy.areas), declaredIn: 'taxonomy.json' }
  const known = profile.slots
    .filter(({ kind }) => kind !== 'amount')
    .flatMap((slot) => {
      const own = { options: optionsIn(slot), declaredIn: 'profile.json' }
      return partsOf(slot).map((part) => [part, slot.kind === 'region' ? areas : own] as const)
    })
  return new Map(known)
}
