const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:ye ґ:g ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o ł:l ß:ss ø:o đ:d æ:ae œ:oe ı:i þ:th ð:d'
    .split(' ')
    .map((pair) => pair.split(':')),
) as Readonly<Record<string, string>>

/** An id in ASCII for a label in any script. What no letter is known for is told apart by a number made of it. */
export function slugOf(label: string): string {
  const latin = label.toLowerCase().replace(/\p{L}/gu, (letter) => cyrillic[letter] ?? letter)
  const words = latin
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  const lost = /[^\p{ASCII}]/u.test(latin.normalize('NFKD').replace(/[\p{M}\p{P}\p{S}\p{Z}]/gu, ''))
  if (!lost && words !== '') return words
  return [words, `x${numberOf(label).toString(36)}`].filter((part) => part !== '').join('-')
}

/** FNV-1a of 32 bits: the same number for the same label on every machine. */
function numberOf(label: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193) >>> 0
  return hash
}
