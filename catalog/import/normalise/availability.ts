import { flagOf } from './flag.js'
import { plainWords } from '../mapping/plain-words.js'

export const availabilities = ['in_stock', 'out_of_stock', 'preorder', 'discontinued'] as const
export type Availability = (typeof availabilities)[number]

const listed: Readonly<Record<Availability, string>> = {
  in_stock:
    'in stock|instock|available|limited availability|online only|in store only|instoreonly|onlineonly|limitedavailability|low stock|available for order|active|stock|' +
    'auf lager|lieferbar|verfugbar|vorratig|sofort lieferbar|sofort verfugbar|lagernd|en stock|disponible|en existencias|hay existencias|disponibile|in magazzino|' +
    'skladem|na sklade|dostupne|dostupny|ihned|ano skladem|dostepny|dostepne|w magazynie|na stanie|na magazynie|в наличии|есть в наличии|есть|доступно|в наявності|є в наявності|' +
    'op voorraad|beschikbaar|leverbaar|i lager|pa lager|finns i lager|varastossa|saatavilla|raktaron|keszleten|in stoc|disponibil|em estoque|disponivel|на складе',
  out_of_stock:
    'out of stock|outofstock|sold out|soldout|unavailable|not available|not in stock|no stock|reserved|' +
    'ausverkauft|nicht verfugbar|nicht vorratig|nicht auf lager|vergriffen|nicht lieferbar|zur zeit nicht verfugbar|rupture de stock|en rupture|rupture|epuise|indisponible|non disponible|en rupture de stock|' +
    'agotado|sin existencias|no disponible|sin stock|vyprodano|neni skladem|nedostupne|nedostupny|nie je skladom|vypredane|brak|brak w magazynie|niedostepny|niedostepne|wyprzedany|' +
    'нет в наличии|нет|отсутствует|распродано|нема в наявності|esaurito|non disponibile|uitverkocht|niet op voorraad|slutsald|ej i lager|udsolgt|utsolgt|ikke pa lager|loppunut|elfogyott|nincs keszleten|stoc epuizat|indisponibil|esgotado|fora de estoque|indisponivel|скоро',
  preorder:
    'preorder|pre order|presale|pre sale|backorder|back order|onbackorder|on backorder|made to order|madetoorder|coming soon|available on order|on request|' +
    'vorbestellbar|vorbestellung|nachbestellt|auf bestellung|lieferruckstand|precommande|en precommande|sur commande|en reapprovisionnement|reserva|preventa|bajo pedido|se puede reservar|' +
    'predobjednavka|na objednavku|k predobjednani|predobjednanie|przedsprzedaz|na zamowienie|предзаказ|под заказ|попереднє замовлення|под замовлення|preordine|su ordinazione|preordinazione|pre encomenda|sob encomenda|vooruitbestelling|op bestelling|forhandsbestall|forudbestil|eloerendelheto|precomanda',
  discontinued:
    'discontinued|end of life|eol|no longer available|nicht mehr lieferbar|auslaufartikel|eingestellt|arrete|discontinue|descatalogado|ukonceno|prodej ukoncen|wycofany|wycofane|снят с производства|снято с производства|fuori produzione|descontinuado|uit assortiment|utgatt|udgaet',
}

const byWords: ReadonlyMap<string, Availability> = new Map(
  Object.entries(listed).flatMap(([word, texts]) =>
    texts.split('|').map((text) => [plainWords(text), word as Availability] as const),
  ),
)

/**
 * What a shop says of its stock: a word in one of ten languages, an address of schema.org, yes or no, or how many are left.
 * What is on back order can be ordered and is not there, so it is `preorder`.
 */
export function availabilityOf(text: string): Availability | undefined {
  const bare = text.trim().replace(/^(https?:\/\/(www\.)?schema\.org\/|schema:)/i, '')
  const said = byWords.get(plainWords(bare))
  if (said !== undefined) return said
  const flag = flagOf(bare)
  if (flag !== undefined) return flag ? 'in_stock' : 'out_of_stock'
  return availabilityOfCount(bare)
}

/** How many are left, which may be below zero where more were sold than there were. */
export function availabilityOfCount(text: string): Availability | undefined {
  const [, count] = /^(-?\d+)(?:[.,]0+)?(?:\s*\p{L}{1,6}\.?)?$/u.exec(text.trim()) ?? []
  if (count === undefined) return undefined
  return Number(count) > 0 ? 'in_stock' : 'out_of_stock'
}

/** In how many days it is sent, as Heureka has it (0 is at once); a day in the future is one it comes out on. */
export function availabilityOfDelivery(text: string): Availability | undefined {
  const words = text.trim()
  if (/^\d{1,3}$/.test(words)) return 'in_stock'
  if (/^\d{4}-\d{2}-\d{2}/.test(words)) return 'preorder'
  return byWords.get(plainWords(words))
}
