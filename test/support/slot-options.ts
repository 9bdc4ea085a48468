import type { Catalog, CatalogFiles, Profile } from '#catalog'

type Declared = Catalog['slots'] | CatalogFiles['profile']['slots']

/** The ids of the options of a slot. */
export function optionsOf(slots: Declared, id: string): readonly string[] {
  const slot = slots.find((one) => one.id === id)
  if (slot === undefined) throw new Error(`no slot ${id}`)
  return 'options' in slot ? slot.options.map((option) => option.id) : []
}

/** A slot of a catalogue's files, so that a test may break it. */
export function slotIn<Kind extends Slot['kind']>(
  { profile }: CatalogFiles,
  id: string,
  kind: Kind,
): Extract<Slot, { kind: Kind }> {
  const slot = profile.slots.find((one) => one.id === id)
  if (slot?.kind !== kind) throw new Error(`no slot ${id} of kind ${kind}`)
  return slot as Extract<Slot, { kind: Kind }>
}

type Slot = CatalogFiles['profile']['slots'][number]

/** A profile of the shipped catalogue, by its slots. */
export type ExosomeProfile = {
  readonly concerns: readonly { readonly id: string; readonly importance: number }[]
  readonly skinType: string
  readonly conditions: readonly string[] | 'undisclosed' | 'not-asked'
  readonly region?: string | undefined
  readonly budget?: { readonly max: number; readonly currency: string; readonly strict: boolean } | undefined
  readonly sources: { readonly prefer: readonly string[]; readonly avoid: readonly string[] }
  readonly routine: readonly string[]
}

export const asExosome = (profile: Profile): ExosomeProfile => profile as unknown as ExosomeProfile
