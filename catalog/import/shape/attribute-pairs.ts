import { plainWords } from '../mapping/plain-words.js'

/** Two columns of which one names what the other states: `Attribute 1 name` and `Attribute 1 value(s)`. */
export interface AttributePair {
  readonly name: string
  readonly value: string
}

const attribute =
  /^(?:\p{L}+ )*?(attribut|atribut|attribuut|atribut|egenskap|ominaisuus|tulajdonsag|атрибут|option|vlastnost|ozellik|ατρ|eigenschaft|caracteristica)/u
const nameWords =
  /(^| )(names?|nom|nombre|nome|nazwa|nazev|nazov|naam|navn|namn|nimi|nev|nume|имя|название|назва|bezeichnung)( |$)/u
const valueWords =
  /(^| )(values?|value s|wert|werte|valeur|valeurs|valor|valores|valore|valori|wartosc|wartosci|hodnota|hodnoty|waarde|waarden|vaerdi|varde|varden|arvo|ertek|valoare|значение|значения|значення)( |$)/u

/** The pairs of a header, in any of the languages of WooCommerce; Shopify calls them options. */
export function attributePairs(header: readonly string[]): readonly AttributePair[] {
  const byNumber = new Map<string, { name?: string; value?: string }>()
  for (const column of header) {
    const words = plainWords(column.replace(/\(\p{L}*\)/gu, ' ')).replace(/(\p{L})(\d+)/gu, '$1 $2')
    const [number] = /\d+/.exec(words) ?? []
    if (number === undefined || !attribute.test(words)) continue
    const pair = byNumber.get(number) ?? {}
    if (valueWords.test(words)) pair.value ??= column
    else if (nameWords.test(words)) pair.name ??= column
    byNumber.set(number, pair)
  }
  return [...byNumber.values()].flatMap(({ name, value }) =>
    name === undefined || value === undefined ? [] : [{ name, value }],
  )
}
