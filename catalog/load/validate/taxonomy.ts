import type { Attribute } from '../../ledger/attribute.js'
import { availabilities, isAvailability } from '../../ledger/availability.js'
import { unitBase } from '../../ledger/unit-base.js'
import { allAttributes } from '../all-attributes.js'
import { supportOf, type CatalogFiles } from '../files.js'
import { regions } from '../../profile/region.js'
import { idsOf } from '../../support/ids.js'
import { profileTestProblems } from './tests.js'
import { listed, repeated, type DataProblem } from './problem.js'
import { own } from '../../support/own.js'

/** Vocabularies without repeats, areas of real regions, tiers without a gap, and attributes that exist. */
export function validateTaxonomy(files: CatalogFiles): readonly DataProblem[] {
  return [...repeats(files), ...areas(files), ...tiers(files), ...headProblems(files)]
}

const file = 'taxonomy'

function repeats({ taxonomy }: CatalogFiles): readonly DataProblem[] {
  const lists = { areas: idsOf(taxonomy.areas), priceTiers: idsOf(taxonomy.priceTiers) }
  return Object.entries(lists).flatMap(([at, ids]) =>
    repeated(ids).map((id) => ({ file, at, problem: `${id} stands twice.`, fix: 'Keep one.' })),
  )
}

function areas({ taxonomy, catalog }: CatalogFiles): readonly DataProblem[] {
  const strangers = taxonomy.areas.flatMap(({ id, members }) =>
    members
      .filter((region) => !regions.includes(region))
      .map((region) => ({
        file,
        at: `areas ${id}`,
        problem: `${region} is not a region.`,
        fix: 'Use ISO 3166-1 alpha-2, or GB-NIR.',
      })),
  )
  const site = catalog.region !== null && !regions.includes(catalog.region)
  return site
    ? [
        ...strangers,
        {
          file: 'catalog',
          at: 'region',
          problem: `${String(catalog.region)} is not a region.`,
          fix: 'Use ISO 3166-1 alpha-2, GB-NIR, or null.',
        },
      ]
    : strangers
}

function tiers({ taxonomy }: CatalogFiles): readonly DataProblem[] {
  return taxonomy.priceTiers.flatMap((tier, i) => {
    const next = taxonomy.priceTiers[i + 1]
    const joined = next === undefined ? tier.below === null : tier.below === next.from
    return joined
      ? []
      : [
          {
            file,
            at: `priceTiers ${tier.id}`,
            problem: 'It leaves a gap or overlaps the next.',
            fix: 'Let each tier start where the one before ends; the last has no end.',
          },
        ]
  })
}

function headProblems(files: CatalogFiles): readonly DataProblem[] {
  const attributes = allAttributes(files)
  const { card, support, missing, forTheRecord, roles } = files.catalog
  const named = {
    card,
    support: supportOf(support).map(({ attribute }) => attribute),
    missing,
    forTheRecord,
    roles: Object.values(roles).filter((id) => id !== undefined),
  }
  const tests = supportOf(support).flatMap(({ attribute, applies }) =>
    profileTestProblems(applies, files, 'catalog', `support ${attribute}`),
  )
  const strangers = Object.entries(named).flatMap(([at, ids]) =>
    ids
      .filter((id) => !attributes.has(id))
      .map((id) => ({
        file: 'catalog',
        at,
        problem: `Attribute ${id} is not defined.`,
        fix: `Define it in attributes.json; there are ${listed(attributes.keys())}.`,
      })),
  )
  return [...tests, ...strangers, ...roleProblems(roles, attributes), ...unitProblems(files)]
}

type RoleName = keyof CatalogFiles['catalog']['roles']

/** What the attribute of a role must be, where a card or data for machines would be wrong otherwise. */
const typesOfRoles: Partial<Record<RoleName, Attribute['type']>> = {
  salePrice: 'money',
  availability: 'choice',
  gtin: 'text',
  sku: 'text',
  variantOf: 'text',
  description: 'text',
  rating: 'number',
}

function roleProblems(
  roles: CatalogFiles['catalog']['roles'],
  attributes: ReadonlyMap<string, Attribute>,
): readonly DataProblem[] {
  return (Object.keys(typesOfRoles) as RoleName[]).flatMap((role): DataProblem[] => {
    const attribute = attributes.get(roles[role] ?? '')
    if (attribute === undefined) return []
    const place = { file: 'catalog', at: `roles ${role}` }
    if (attribute.private)
      return [
        {
          ...place,
          problem: `${attribute.id} is private, and a role is shown.`,
          fix: 'Name another, or none.',
        },
      ]
    if (attribute.type !== typesOfRoles[role])
      return [
        {
          ...place,
          problem: `${attribute.id} is of type ${attribute.type}.`,
          fix: `Name an attribute of type ${String(typesOfRoles[role])}.`,
        },
      ]
    const words = attribute.vocabulary ?? []
    return role === 'availability' && (words.length === 0 || !words.every(isAvailability))
      ? [{ ...place, problem: 'Its vocabulary has other words.', fix: `Use ${listed(availabilities)} only.` }]
      : []
  })
}

/** One base for all products, in a unit that sizes can be reckoned in. */
function unitProblems({ catalog, attributes }: CatalogFiles): readonly DataProblem[] {
  const { unitPriceBase: per, roles } = catalog
  const unit = own(attributes, roles.size ?? '')?.unit
  if (per === undefined || (unit !== undefined && unitBase(unit, per) !== undefined)) return []
  return [
    {
      file: 'catalog',
      at: 'unitPriceBase',
      problem: unit === undefined ? 'No attribute says the size in a unit.' : `Sizes are in ${unit}.`,
      fix:
        unit === undefined
          ? 'Name one as roles.size, and give it a unit.'
          : `Write a number, a space and that unit, or one that it can be reckoned in: 100 ${unit}.`,
    },
  ]
}
