import { plainWords } from './plain-words.js'
import type { Known } from './targets.js'

/**
 * What shops call their columns, in the exports of Google, Shopify, WooCommerce, PrestaShop, Heureka and schema.org and in
 * ten languages. The first that a file has is the best. Case, accents and signs do not matter.
 */
const synonyms: Readonly<Record<Known, readonly string[]>> = {
  id: [
    'id|product id|item id|productid|product_id|itemid|item_id|articleid|article id|prod id|offer id|entity id',
    'artikel id|produkt id|produktid|id artikel|id produit|id article|identifiant|identifiant produit|id producto',
    'id del producto|identificador|id produktu|id zbozi|id polozky|id towaru|identyfikator|id prodotto|id articolo',
    'id produto|идентификатор|ид|id товара|код товара|tuote id|produkt nr|produktnummer|product number|productnummer',
    '@id',
  ],
  sku: [
    'sku|variant sku|variants sku|article number|item number|item no|itemno|stock keeping unit|product code|reference code',
    'artikelnummer|artikelnr|artikel nr|art nr|artnr|bestellnummer|bestellnr|artikelcode|reference|référence|réf',
    'ref|reference interne|référence produit|reference #|code article|codigo|código|referencia|codigo de producto|ugs',
    'código de barras interno|kod|kód|kód produktu|katalogové číslo|kat. číslo|catalog number|kod produktu|symbol',
    'indeks|numer katalogowy|codice|codice prodotto|codice articolo|riferimento|cod|referência|артикул|код|productcode',
    'varenummer|varenr|artikelnummer leverancier|tuotekoodi|cikkszám|mpn|manufacturer part number|productno|product no|model number',
    'šifra|sifra|šifra proizvoda|šifra artikla',
  ],
  name: [
    'name|title|product name|product title|productname|product_name|item name|item title|product|productname|itemname',
    'produktname|artikelname|bezeichnung|artikelbezeichnung|produktbezeichnung|titel|produkttitel|produkt|artikel',
    'nom|nom du produit|nom produit|titre|titre du produit|désignation|libellé|libelle|intitulé|produit|article',
    'nombre|nombre del producto|nombre producto|título|titulo|producto|artículo|denominación',
    'název|nazev|název produktu|název zboží|jméno|produkt název|název položky|zboží|názov|názov produktu',
    'nazwa|nazwa produktu|nazwa towaru|tytuł|towar|nome|nome prodotto|nome del prodotto|titolo|prodotto|denominazione',
    'nome do produto|nome produto|produto|имя|название|наименование|наименование товара|название товара|товар|назва',
    'naam|productnaam|produktnaam|productnaam nl|namn|produktnamn|navn|produktnavn|tuotenimi|nimi|termék név|név|denumire',
    'model name|display name|item|model|модель',
    'naziv|naziv proizvoda|ime|ime proizvoda|име|продукт',
  ],
  brand: [
    'brand|brand name|brands|vendor|manufacturer|manufacturer name|maker|producer|brand label|brandname|product brand|brands name|vendor name|brand title|brands',
    'marke|marken|hersteller|herstellername|markenname|produzent|lieferant|marque|marques|fabricant|nom du fabricant',
    'marca|marcas|fabricante|fabricantes|značka|výrobce|výrobca|vyrobce|marka|producent|firma|nome marca|produttore',
    'бренд|бренды|производитель|марка|торговая марка|виробник|merk|fabrikant|märke|mærke|varumärke|tillverkare|valmistaja',
    'márka|gyártó|producator|brand slug|company|winery|brewery',
    'proizvođač|brend|vinarija|robna marka|производител|výrobce zboží',
  ],
  description: [
    'description|body html|body|product description|long description|full description|description html|body_html|content',
    'beschreibung|produktbeschreibung|langbeschreibung|artikelbeschreibung|detailbeschreibung|description longue',
    'description du produit|descriptif|descripción|descripcion|descripción del producto|descripción larga|popis|popis produktu',
    'dlouhý popis|opis|opis produktu|długi opis|pełny opis|descrizione|descrizione prodotto|descrizione lunga|descrição',
    'описание|описание товара|полное описание|опис|omschrijving|beschrijving|productomschrijving|beskrivning|beskrivelse|leírás|descriere',
    'short description|kurzbeschreibung|description courte|résumé|récapitulatif|descripción corta|krátký popis|krótki opis',
    'descrizione breve|краткое описание|короткое описание|korte beschrijving|text|details|summary|abstract',
  ],
  price: [
    'regular price|price|variant price|variants price|current price|selling price|sell price|retail price|base price|final price|offers price',
    'price vat|price incl vat|price including vat|price tax included|price incl tax|price ttc|gross price|price gross|offers price specification price|offers pricespecification price',
    'price amount|price value|list price with tax|price with tax|prices price|offer price|our price|normal price|offers lowprice|price raw',
    'preis|verkaufspreis|bruttopreis|preis brutto|preis inkl mwst|preis inkl ust|endpreis|vk|vk brutto|vk preis|regulärer preis|normalpreis|einzelpreis|stückpreis|ladenpreis',
    'prix|prix ttc|prix de vente|prix de vente ttc|tarif régulier|tarif|prix unitaire|prix public|prix normal|prix régulier',
    'precio|precio normal|precio de venta|pvp|precio con iva|precio iva incluido|precio final|precio regular|precio unitario|precio impuestos incluidos',
    'cena|cena s dph|cena s daní|běžná cena|prodejní cena|cena vč dph|cena včetně dph|cena kč|koncová cena|moc|cena brutto|cena regularna|cena sprzedaży|cena detaliczna|bežná cena|predajná cena|cena z vat',
    'prezzo|prezzo di vendita|prezzo ivato|prezzo di listino|prezzo iva inclusa|prezzo finale|preço|preço normal|preço de venda|preco',
    'цена|базовая цена|розничная цена|цена продажи|обычная цена|цена за единицу|стоимость|ціна|звичайна ціна',
    'prijs|verkoopprijs|reguliere prijs|normale prijs|prijs incl btw|pris|ordinarie pris|vejledende pris|normalpris|hinta|ár|bruttó ár|preț|pret|price excl vat|price tax excluded|price tax excl|price net|net price|nettopreis|preis netto|cena bez dph|cena netto|prix ht|precio sin iva|unit price',
    'cijena|mpc|maloprodajna cijena|maloprodajna cena|redovna cijena|redovna cena|цена с ддс',
  ],
  sale_price: [
    'sale price|sale_price|special price|discounted price|promo price|promotional price|offer price now|discount price|reduced price|price sale',
    'angebotspreis|sonderpreis|aktionspreis|reduzierter preis|prix promo|prix promotionnel|tarif promo|prix soldé|prix remisé|prix réduit|tarif promotionnel',
    'precio rebajado|precio de oferta|precio oferta|precio promocional|precio en oferta|precio con descuento',
    'akční cena|zlevněná cena|cena po slevě|cena promocyjna|cena wyprzedażowa|cena obniżona|akciová cena|zľavnená cena|cena w promocji|cena po rabacie',
    'prezzo scontato|prezzo in offerta|prezzo promozionale|preço promocional|preço de oferta|акционная цена|цена со скидкой|цена распродажи|ціна зі знижкою|акційна ціна',
    'actieprijs|aanbiedingsprijs|kampanjpris|reapris|tilbudspris|alennushinta|akciós ár|pret redus',
  ],
  '@compare_at': [
    'compare at price|variant compare at price|variants compare at price|compare_at_price|list price|msrp|rrp|old price|original price|was price|price old|previous price|oldprice|strike price|regular price before',
    'uvp|listenpreis|alter preis|streichpreis|statt preis|statt|ancien prix|prix barré|prix d origine|precio anterior|precio original|precio tachado|pvpr',
    'původní cena|doporučená cena|stará cena|cena przed obniżką|cena katalogowa|pôvodná cena|prezzo originale|prezzo precedente|preço anterior|preço original|старая цена|цена до скидки|стара ціна|oude prijs|adviesprijs|van prijs|ursprungspris|førpris',
  ],
  availability: [
    'availability|in stock|stock status|stock_status|is in stock|instock|offers availability|available|availability status|stockstatus|variants available',
    'verfügbarkeit|vorrätig|auf lager|lieferbar|lieferstatus|lagerstatus|verfügbar|disponibilité|en stock|disponible|état du stock',
    'disponibilidad|existencias|hay existencias|en existencias|en inventario|inventario|dostupnost|skladem|na skladě|skladová dostupnost|dostupnosť|na sklade',
    'dostępność|w magazynie|na stanie|dostępny|disponibilità|disponibile|in magazzino|disponibilidade|em estoque|em stock',
    'наличие|в наличии|доступность|есть в наличии|наявність|в наявності|beschikbaarheid|op voorraad|voorraadstatus|tillgänglighet|i lager|lagerstatus|på lager|saatavuus|készlet állapot|disponibilitate',
  ],
  '@quantity': [
    'quantity|stock|qty|variant inventory qty|variants inventory quantity|inventory quantity|inventory|stock quantity|stock_quantity|stock qty|quantity in stock|stock level|on hand|units|available quantity|inventory_quantity|available stock|sell on google quantity',
    'lagerbestand|bestand|menge|lagermenge|anzahl|stückzahl|quantité|quantité disponible|stock disponible|cantidad|unidades|stock actual',
    'množství|počet|počet kusů|skladové množství|stav skladu|ilość|stan magazynowy|stan|sztuk|množstvo|počet kusov|quantità|giacenza|scorta|quantidade|estoque',
    'количество|остаток|остатки|запасы|кількість|залишок|voorraad|aantal|lagersaldo|antal|lagerantal|määrä|varasto|mennyiség|készlet|cantitate|stoc',
  ],
  '@oversell': [
    'variant inventory policy|variants inventory policy|continue selling when out of stock|backorders allowed|backorders|inventory policy|allow backorders|lieferrückstände erlaubt|autoriser les commandes de produits en rupture|permitir reservas de productos agotados|povolit objednávky předem|prodávat při vyprodání|разрешить предзаказ|возможен ли предзаказ|zezwól na zamówienia oczekujące|permetti ordini arretrati',
  ],
  '@stock_kept': ['variant inventory tracker|inventory tracker|variants inventory management'],
  '@delivery_days': [
    'delivery date|delivery_date|delivery days|delivery time|lieferzeit|délai de livraison|plazo de entrega|dodací lhůta|doba dodání|dodacia lehota|czas dostawy|termin dostawy|tempi di consegna|prazo de entrega|срок доставки|levertijd|leveranstid|leveringstid',
  ],
  url: [
    'url|link|product url|product link|producturl|product_url|page url|permalink|web address|landing page|deeplink|deep link|website|web link|external url|product page|canonical url|href|online store url|offers url|item url|loc|link href',
    'produkt url|artikel url|produktlink|produkt link|artikellink|lien|lien produit|url produit|url du produit|adresse|enlace|url del producto|url producto|enlace del producto',
    'odkaz|url produktu|adresa|odkaz na produkt|adres url|link do produktu|adres|url prodotto|link prodotto|collegamento|url do produto|ссылка|адрес|url товара|ссылка на товар|посилання',
    'mobile link|aw deep link|merchant deep link|product page url',
  ],
  image: [
    'image|image link|image src|imgurl|images|image url|image urls|product image url|picture|main image|imageurl|image_link|image_url|featured image|image 1|image1|photo|thumbnail|picture url|images src|images|image url src|image link 1|image href|img|featured image url|large image|image contenturl|image urls x y z',
    'bild|bild url|bilder|produktbild|hauptbild|bildlink|abbildung|bild 1|image principale|images produit|url image|url de l image|photo produit|imagen|imágenes|imagenes|url de imagen|url imagen|imagen principal|foto|fotos',
    'obrázek|obrázky|url obrázku|hlavní obrázek|obrázok|obrázky produktu|zdjęcie|zdjęcia|obrazek|adres zdjęcia|url zdjęcia|obrazy|immagine|immagini|url immagine|imagem|imagens|url da imagem',
    'изображение|изображения|фото|картинка|ссылка на изображение|зображення|afbeelding|afbeeldingen|afbeelding url|bildlänk|billede|billeder|kuva|kép|képek|imagine|imagini|variant image|variants featured image src|imgurl alternative|additional image link',
    'slika|slike|glavna slika|снимка',
  ],
  gtin: [
    'gtin|gtin13|gtin 13|gtin14|gtin12|gtin8|ean|ean13|ean 13|ean code|eancode|barcode|variant barcode|variants barcode|upc|isbn|gtin upc ean or isbn|global unique id|unique identifier|ean upc|upc code|bar code|gtin ean|ean 13 gtin|offers gtin13',
    'ean nummer|strichcode|barcode ean|gtin upc ean oder isbn|code barres|code barre|gencod|code ean|gtin upc ean ou isbn|código de barras|codigo ean|código ean|čárový kód|ean kód|čiarový kód|kod ean|kod kreskowy|codice a barre|codice ean|codigo de barras',
    'штрихкод|штрих код|код ean|streepjescode|streckkod|stregkode|viivakoodi|vonalkód|cod de bare',
    'barkod|bar kod|ean kod',
  ],
  size: [
    'size|volume|net content|unit pricing measure|content|capacity|pack size|package size|net weight|product size|contents|net volume|size volume|volume ml|size ml|unit price total measure',
    'größe|inhalt|füllmenge|volumen|nettofüllmenge|packungsgröße|gebinde|nettogewicht|taille|contenance|volume net|capacité|tamaño|contenido|capacidad|volumen neto|talla',
    'velikost|objem|obsah balení|balení|veľkosť|rozmiar|pojemność|zawartość|dimensione|formato confezione|contenuto|capacità|tamanho|conteúdo|zapremina|объем|объём|размер|емкость|вес нетто|фасовка|розмір|об єм|inhoud|maat|grootte|volym|storlek|størrelse|indhold|koko|méret|kiszerelés|mărime',
  ],
  '@unit': [
    'size unit|unit|unit of measure|volume unit|unit price total measure unit|einheit|maßeinheit|unité|unidad|jednotka|jednostka|unità|единица измерения|eenheid',
  ],
  rating: [
    'rating|average rating|avg rating|review rating|product rating|stars|aggregaterating ratingvalue|aggregate rating rating value|rating value|rating rate|average review|review score|customer rating|star rating|rating average',
    'bewertung|durchschnittsbewertung|sterne|note moyenne|évaluation|avis moyen|valoración|puntuación|calificación|hodnocení|průměrné hodnocení|hodnotenie|ocena|średnia ocena|valutazione|voto|avaliação|рейтинг|оценка|beoordeling|betyg|bedømmelse|arvostelu|értékelés',
  ],
  category: [
    'category|product type|type name|categories|category name|product category|categorytext|category path|department|main category|product_type|main categories|default category|google shopping category|section|categories name|category full name|product types|collection',
    'kategorie|kategorien|produktkategorie|warengruppe|artikelgruppe|produktart|produkttyp|hauptkategorie|catégorie|catégories|catégorie par défaut|rayon|categoría|categorías|categoría principal|tipo de producto|familia',
    'kategorie produktu|výchozí kategorie|kategória|kategórie|kategoria|kategorie produktów|grupa|categoria|categorie|categoria prodotto|categorias|категория|категории|категория товара|раздел|категорія|категорії|categorieën|productgroep|productcategorie|kategori|kategorier|varegruppe|tuoteryhmä|kategória név',
    'google product category|google shopping google product category|type|label|custom product type',
    'kategorija|kategorije|vrsta',
  ],
  format: [
    'format|product form|dosage form|texture|darreichungsform|produktform|forme|forma|formato|форма выпуска|textuur',
  ],
  variant_of: ['variant of|variant_of|parent product id|isvariantof productgroupid'],
  '@group': [
    'item group id|itemgroup id|itemgroupid|item_group_id|group id|productgroupid|inproductgroupwithid',
  ],
  '@parent': [
    'parent|parent sku|parent id|übergeordnetes produkt|elternteil|parent produit|superior|padre|nadřazené|rodič|nadrzędny|produkt nadrzędny|genitore|ascendente|родительский|родитель|батьківський|hoofdproduct|bovenliggend|överordnad|forælder',
  ],
  '@type': ['type|typ|tipo|тип|tuotetyyppi|row type|producttype kind|тип товара'],
  '@handle': [
    'handle|url handle|slug|url key|permalink slug|friendly url|seo url|link rewrite|url rewritten|rewrite',
  ],
  '@currency': [
    'currency|currency code|price currency|offers pricecurrency|price currency code|währung|devise|monnaie|moneda|divisa|měna|mena|waluta|valuta|moeda|валюта|currencyid|currency id|price price currency|offers pricespecification pricecurrency|iso currency',
  ],
  '@published': [
    'published|status|published on online store|is active|active|active 0 1|enabled|visible|is published|product status|veröffentlicht|aktiv|publié|actif|actif 0 1|publicado|activo|activo 0 1|publikováno|aktivní|aktivní 0 1|opublikowany|opublikowane|aktywny|aktywny 0 1|pubblicato|attivo|publicado ativo|опубликован|опубликовано|активен|опублікований|gepubliceerd|actief|publicerad|publiceret|julkaistu',
  ],
  '@visibility': [
    'visibility in catalog|catalog visibility|sichtbarkeit im katalog|katalogsichtbarkeit|visibilité dans le catalogue|visibilidad en el catálogo|viditelnost v katalogu|widoczność w katalogu|visibilità nel catalogo|visibilidade no catálogo|видимость в каталоге|видимість у каталозі|zichtbaarheid in catalogus|synlighet i katalogen|synlighed i katalog|näkyvyys katalogissa',
  ],
  '@sale_dates': ['sale price effective date|sale_price_effective_date'],
  '@sale_from': [
    'date sale price starts|special price from date|sale price start date|angebotspreis beginnt am|date de début de promo|día en que empieza el precio rebajado|datum zahájení slevy|дата начала действия скидки|discount from yyyy mm dd',
  ],
  '@sale_until': [
    'date sale price ends|special price to date|sale price end date|angebotspreis endet am|date de fin de promo|día en que termina el precio rebajado|datum ukončení slevy|дата окончания действия скидки|discount to yyyy mm dd',
  ],
}

export interface Synonym {
  readonly target: Known
  /** 0 is the best. */
  readonly rank: number
}

/** A name may be one of several targets, in the order of the table. */
const byWords: ReadonlyMap<string, readonly Synonym[]> = tableOf(synonyms)

function tableOf(
  listed: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly Synonym[]> {
  const table = new Map<string, readonly Synonym[]>()
  for (const [target, lines] of Object.entries(listed)) {
    const names = lines.flatMap((line) => line.split('|')).map(plainWords)
    names.forEach((name, rank) => {
      const known = table.get(name) ?? []
      if (!known.some((one) => one.target === target))
        table.set(name, [...known, { target: target as Known, rank }])
    })
  }
  return table
}

/** What a column of this name is called elsewhere; the words as `plainWords` gives them. */
export const synonymsOf = (words: string): readonly Synonym[] => byWords.get(words) ?? []
