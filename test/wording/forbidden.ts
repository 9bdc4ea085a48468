import { diseaseInGermanReason, forbiddenInGerman } from './forbidden-german.js'
import type { Forbidden } from './forbidden-rule.js'

/**
 * What no shopper may read, written down a second time and without a look at the list that the data brings: where the
 * two lists disagree, one of them is wrong.
 */
const forbiddenInEnglish: readonly Forbidden[] = [
  {
    what: 'physiology',
    pattern:
      /\b(collagen|elastin|keratin|fibroblasts?|inflammation|(anti-?)?inflammatory|regenerat\w*|rejuvenat\w*|hormon\w*|(skin )?cells? (renewal|turnover|repair|growth|communication)|cellular|stem[- ]cells?|metaboli\w*|detox\w*|(micro)?circulation|pathways?|immune|immunity)\b/iu,
  },
  {
    what: 'treats or heals',
    pattern:
      /\b(treat(s|ed|ing)?|heal(s|ed|ing)?|cur(e|es|ed|ing)|remed(y|ies)|repair\w*|revers(e|es|ed|ing)|reliev(e|es|ed|ing)|therap(y|ies|eutic)|combats?|fights?)\b/iu,
  },
  {
    what: 'proof',
    pattern:
      /\b(pro(ves?|ven|of)|clinical(ly)? (proven|tested|shown)|clinically|scientific(ally)?|guarante\w*|evidence[- ](based|backed)|shown to|demonstrated|validated)\b/iu,
  },
  {
    what: 'an effect in per cent',
    pattern: /\d\s?(%|per ?cent)(?! (stabilized )?(vitamin c|tetrahexyldecyl ?ascorbat\p{L}*)(?!\p{L}))/iu,
  },
  {
    what: 'a result in a time',
    pattern:
      /\b(in|within|after|over)\s+(just |only |as little as |under |less than )?(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty)[- ](minute|hour|day|night|week|month)s?\b|\b\d+[- ]?(day|night|week|month)s?\b/iu,
  },
  {
    what: 'safety promised or denied',
    pattern:
      /\b((un)?safe(ly|ty|r|st)?|harm(s|ful|less)?|danger\w*|risk[- ]free|side[- ]effects?|hypoallergenic|non-?toxic|well[- ]tolerated|suitable in pregnancy)\b/iu,
  },
  {
    what: 'a superlative',
    pattern:
      /\b(best(?!\p{L})|greatest|finest|strongest|gentlest|ultimate|perfect|unrivalled|unmatched|unbeatable|revolutionary|miracle|breakthrough|next[- ]generation|number one|no\. ?1|(the|our) most|most (effective|powerful|advanced|loved))\b/iu,
  },
  {
    what: 'a procedure',
    pattern:
      /\b(inject\w*|(micro)?needling|microneedl\w*|botox|fillers?|lasers?|surg(ery|ical)|face-?lifts?|downtime|in-clinic)\b/iu,
  },
  { what: 'a denial', pattern: /\b(has|have|had|contains?|with) no\b|\bfree (of|from)\b|\bwithout any\b/iu },
  {
    what: 'an endorsement',
    pattern:
      /\b(recommend(s|ed) by|endors\w+|approved by|(loved|trusted|chosen|backed) by|(doctors?|dermatologists?|experts?) (approve|love|recommend|trust)|(doctor|dermatologist|expert|celebrity)[- ](approved|backed|developed|endorsed|loved|recommended|tested)|award[- ]winning|celebrit(y|ies))\b/iu,
  },
]

/** Conditions and diseases, which may stand in a gate, a caution or advice and never in a reason. */
const diseaseInReason: Forbidden = {
  what: 'a disease in a reason',
  pattern:
    /\b(rosacea|eczema|dermatitis|psoriasis|melasma|acne\b(?! scarring)|infect\w*|auto-?immun\w*|lupus|cancer|pregnan\w*|breast-?feed\w*|nursing|disease\w*|syndrome|allerg\w*|pacemakers?|implant\w*|tinnitus)/iu,
}

const forbiddenEverywhere = [...forbiddenInEnglish, ...forbiddenInGerman]
const diseases = [diseaseInReason, diseaseInGermanReason]

export function offences(text: string, isReason: boolean): readonly string[] {
  const all = isReason ? [...forbiddenEverywhere, ...diseases] : forbiddenEverywhere
  const found = all.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${what}: ${text}`)
  return [...new Set(found)]
}
