import type { Catalog, CatalogFiles, Profile, SlotValue } from '#catalog'

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

type Said = readonly [part: string, said: Profile]

/** Each single thing that a shopper can say, by the part of the profile that it is said in. */
export function singleAnswers(slots: Catalog['slots']): readonly Said[] {
  return slots.flatMap((slot) => answersTo(slot).map(([part, answer]): Said => [part, { [slot.id]: answer }]))
}

function answersTo(slot: Catalog['slots'][number]): readonly (readonly [string, SlotValue])[] {
  const options = optionsOf([slot], slot.id)
  switch (slot.kind) {
    case 'choice':
      return options.map((id) => [slot.id, id])
    case 'choices':
      return options.map((id) => [slot.id, slot.importance === undefined ? [id] : [{ id, importance: 3 }]])
    case 'amount':
      return [1, 3000, 90000].map((max) => [slot.id, { max, currency: slot.currency ?? undefined }])
    case 'prefer-avoid':
      return options.flatMap((id) => [
        [`${slot.id}.prefer`, { prefer: [id], avoid: [] }],
        [`${slot.id}.avoid`, { prefer: [], avoid: [id] }],
      ])
    case 'region':
      return [[slot.id, 'FR']]
  }
}
