import { z } from 'zod'

type Json = z.core.util.JSONType

/** A part of a profile in the form of a request; the validator holds it against the profile schema. */
export const patchSchema = z.record(z.string(), z.json())
export type Patch = Readonly<Record<string, Json>>

/** Lists are joined, objects are merged member by member, and of two single values the second stands. */
export function mergePatches(a: Patch, b: Patch): Patch {
  const both = Object.entries(b).map(([slot, value]) => [
    slot,
    Object.hasOwn(a, slot) ? merged(a[slot], value) : value,
  ])
  return { ...a, ...(Object.fromEntries(both) as Patch) }
}

function merged(a: Json | undefined, b: Json): Json {
  if (isList(a) && isList(b)) return joined(a, b)
  return isObject(a) && isObject(b) ? { ...mergePatches(a, b) } : b
}

/** Members that have an id are one when it is the same. */
function joined(a: readonly Json[], b: readonly Json[]): Json[] {
  const members = new Map<string, Json>()
  for (const one of [...a, ...b]) members.set(keyOf(one), merged(members.get(keyOf(one)), one))
  return [...members.values()]
}

/** The places where both patches say something and not the same, as paths such as `budget.max`. */
export function conflictsOf(a: Patch, b: Patch): readonly string[] {
  const shared = Object.keys(a).filter((slot) => Object.hasOwn(b, slot))
  return shared.flatMap((slot) => conflictsAt(slot, a[slot], b[slot]))
}

function conflictsAt(at: string, a: Json | undefined, b: Json | undefined): readonly string[] {
  const inside = (slots: readonly string[]): readonly string[] => slots.map((slot) => `${at}.${slot}`)
  if (isList(a) && isList(b)) {
    const known = new Map(a.map((one) => [keyOf(one), one]))
    return b.flatMap((one) => conflictsAt(`${at} ${keyOf(one)}`, known.get(keyOf(one)) ?? one, one))
  }
  if (isObject(a) && isObject(b)) return inside(conflictsOf(a, b))
  return a === b ? [] : [at]
}

function keyOf(member: Json): string {
  return isObject(member) && typeof member['id'] === 'string' ? member['id'] : JSON.stringify(member)
}

const isList = (value: Json | undefined): value is Json[] => Array.isArray(value)
const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
