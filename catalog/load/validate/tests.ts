import type { Attribute } from '../../ledger/attribute.js'
import type { CatalogFiles } from '../files.js'
import type { ProductTest } from '../../ledger/product-test.js'
import type { ProfileTest } from '../../profile/profile-test.js'
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

/** What a profile test names exists in the taxonomy. */
export function profileTestProblems(
  test: ProfileTest,
  files: CatalogFiles,
  file: string,
  at: string,
): readonly DataProblem[] {
  const inside = 'all' in test ? test.all : 'any' in test ? test.any : 'not' in test ? [test.not] : []
  const { taxonomy } = files
  const named: readonly (readonly [readonly string[] | undefined, readonly string[]])[] = [
    ['conditions' in test ? test.conditions : undefined, idsOf(taxonomy.conditions)],
    ['statedConditions' in test ? test.statedConditions : undefined, idsOf(taxonomy.conditions)],
    ['areas' in test ? test.areas : undefined, idsOf(taxonomy.areas)],
    ['routine' in test ? test.routine : undefined, idsOf(taxonomy.actives)],
    ['avoids' in test ? test.avoids : undefined, idsOf(taxonomy.sources.members)],
    ['skinTypes' in test ? test.skinTypes : undefined, taxonomy.skinTypes],
  ]
  const strangers = named.flatMap(([ids = [], vocabulary]) => ids.filter((id) => !vocabulary.includes(id)))
  return [
    ...strangers.map((id) => ({
      file,
      at,
      problem: `${id} is not in the taxonomy.`,
      fix: 'Correct it, or add it to taxonomy.json.',
    })),
    ...inside.flatMap((part) => profileTestProblems(part, files, file, at)),
  ]
}
