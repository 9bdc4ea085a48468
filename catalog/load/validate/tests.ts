import type { Attribute } from '../../ledger/attribute.js'
import type { CatalogFiles } from '../files.js'
import type { ProductTest } from '../../ledger/product-test.js'
import { unknownInTest } from '../../ledger/product-test-faults.js'
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
  return unknownInTest(test, attributes).map((fault) => ({ file, at, ...fault }))
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
