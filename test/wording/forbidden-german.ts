import type { Forbidden } from './forbidden-rule.js'

/** The German half of the second list. Compounds are one word, so most stems may stand anywhere in one. */
export const forbiddenInGerman: readonly Forbidden[] = [
  {
    what: 'physiology',
    pattern:
      /kollagen|elastin(?!\p{L})|keratin|fibroblast|entzündung|regenerat|regenerier|verjüng|hormon|zell(erneuerung|teilung|kommunikation|wachstum|ebene)|stammzell|stoffwechsel|entgift|durchblut|signalweg|immunsystem|abwehrkräfte/iu,
  },
  {
    what: 'treats or heals',
    pattern:
      /(?<!\p{L})(behandel|behandl|kurier|linder|repar|bekämpf|therap)|heil(t|en|end|ung|sam|mittel)|rückgängig/iu,
  },
  {
    what: 'proof',
    pattern:
      /(?<!\p{L})(be|nach|er)wiesen|beweis|klinisch (getestet|geprüft|belegt)|wissenschaftlich|garantier|garantie(?!\p{L})|evidenzbasiert|nachweislich|(?<!\p{L})belegt/iu,
  },
  { what: 'an effect in per cent', pattern: /\d\s?prozent/iu },
  {
    what: 'a result in a time',
    pattern:
      /(?<!\p{L})(in|nach|innerhalb von|binnen)\s+(nur |weniger als |unter )?(\d+|einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|vierzehn|dreißig)\s(minute|stunde|tag|nacht|nächt|woche|monat)|\d+[- ]?(tage|nächte|wochen|monate)/iu,
  },
  {
    what: 'safety promised or denied',
    pattern:
      /(?<!\p{L})(ist|sind|ganz|völlig) sicher(?!\p{L})(?! genug)|sicher (für|bei|in) |unsicher|harmlos|gefähr|risiko|nebenwirkung|hypoallergen|giftig|gut verträglich|bedenklich|(schwanger|still)\p{L}* (geeignet|sicher)|geeignet (für|in der|bei) (schwanger|still)/iu,
  },
  {
    what: 'a superlative',
    pattern:
      /(?<!\p{L})(beste[nmrs]?|wirksamste|stärkste|sanfteste|ultimativ|perfekt|unübertroffen|unschlagbar|revolution|wunder|durchbruch|nummer eins|nr\. ?1)|am (wirksamsten|stärksten|besten)/iu,
  },
  {
    what: 'a procedure',
    pattern: /injektion|injizier|spritze|needling|botox|filler|laser|operation|chirurg|ausfallzeit/iu,
  },
  {
    what: 'a denial',
    pattern: /(?<!\p{L})(?<!wir )(hat|haben|hatte|enthält|enthalten|mit) kein|frei von|ohne jede/iu,
  },
  {
    what: 'an endorsement',
    pattern:
      /empfohlen|(von|durch) (ärzt|hautärzt|dermatolog|expert|promi)\p{L}*|(ärzt|dermatolog|expert)\p{L}* (empf|lieben|vertrauen)|preisgekrönt|prominent/iu,
  },
]

export const diseaseInGermanReason: Forbidden = {
  what: 'a disease in a reason',
  pattern:
    /rosa[cz]ea|ekzem|dermatitis|psoriasis|melasma|akne(?!narben)|infekt|auto-?immun|lupus|krebs|schwanger|stillen|stillzeit|krank|syndrom|allerg/iu,
}
