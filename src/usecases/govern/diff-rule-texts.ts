import { canonicalJson, type Json } from '#catalog'

/** Rules by their ids. */
export interface RuleTextDiff {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

/** Which rules one text has that the other has not, and which say something else. */
export function diffRuleTexts(before: string, after: string): RuleTextDiff {
  const [was, is] = [rulesIn(before), rulesIn(after)]
  return {
    added: [...is.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    changed: [...is].filter(([id, rule]) => was.has(id) && was.get(id) !== rule).map(([id]) => id),
  }
}

function rulesIn(text: string): ReadonlyMap<string, string> {
  const rules = JSON.parse(text) as readonly { readonly id: string; readonly [member: string]: Json }[]
  return new Map(rules.map((rule) => [rule.id, canonicalJson(rule)]))
}
