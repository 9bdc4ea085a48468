import { plainWords } from '../mapping/plain-words.js'

const yes = new Set(
  '1|true|yes|y|x|ja|j|wahr|oui|o|vrai|si|s|verdadero|ano|a|tak|t|vero|sim|да|истина|так|on|waar|sand|kylla|igen|da'.split(
    '|',
  ),
)
const no = new Set(
  '0|false|no|n|nein|falsch|non|faux|falso|ne|nie|nao|нет|ложь|ні|off|nee|nej|nei|ei|nem|nu'.split('|'),
)

/** What a cell says that can only say yes or no; undefined where it says something else. */
export function flagOf(text: string): boolean | undefined {
  const words = plainWords(text)
  if (yes.has(words)) return true
  return no.has(words) ? false : undefined
}

export const saysYesOrNo = (text: string): boolean => flagOf(text) !== undefined
