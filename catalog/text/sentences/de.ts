import type { Sentences } from './sentences.js'

/** What every catalogue may have to say, in German. */
export const de: Sentences = {
  'label.value.yes': 'ja',
  'label.value.no': 'nein',
  'label.not-stated': 'nicht angegeben',
  'format.quantity': '{value} {unit}',
  'format.estimated': '{value} (eine Schätzung)',

  'label.attribute.availability': 'Verfügbarkeit',
  'label.attribute.sale_price': 'Aktionspreis',
  'label.attribute.url': 'Link',
  'label.attribute.image': 'Bild',
  'label.attribute.description': 'Beschreibung',
  'label.attribute.gtin': 'GTIN',
  'label.attribute.sku': 'Artikelnummer',
  'label.attribute.variant_of': 'Variante von',
  'label.attribute.rating': 'Bewertung',
  'label.value.in_stock': 'vorrätig',
  'label.value.out_of_stock': 'ausverkauft',
  'label.value.preorder': 'nur vorbestellbar',
  'label.value.discontinued': 'nicht mehr im Programm',
  'availability.last': 'Es ist {value} und steht deshalb hinter allem, was zu haben ist.',

  'fact.stated': '{attribute}: {value}',
  'fact.unknown': '{attribute}: nicht angegeben',
  'fact.contested': '{attribute}: Die Angaben widersprechen sich ({value:or})',
  'fact.reported': '{attribute}: laut Berichten {value}',
  'fact.asked': 'Sie wollten es weglassen',
  'faq.unquoted': '{speaker}: eine Aussage, die wir festhalten und nicht wiederholen.',

  'gate.excludeProducts.fails': 'Sie wollten es weglassen.',
  'gate.availability.fails': 'Es ist {value}; solche Produkte lässt der Shop aus.',
  'gate.fails': 'Wir lassen es weg: Eine Regel dieses Katalogs schließt es aus ({attribute}: {value}).',
  'gate.unknown':
    'Wir lassen es weg: Eine Regel braucht diese Angabe: {attribute}. Wir haben dazu keine sichere Aussage gefunden.',
  'gate.contested':
    'Wir lassen es weg: Eine Regel braucht diese Angabe: {attribute}. Die Aussagen dazu widersprechen sich: {statements}.',
  'gate.undisclosed': 'Wir lassen es weg: Eine Frage, die darüber entscheidet, wurde nicht beantwortet.',
  'gate.*.strict.fails': 'Mit {value} liegt es über Ihrer Grenze von {limit}.',
  'gate.*.strict.unknown':
    'Wir haben keine sichere Angabe gefunden ({attribute}); deshalb wissen wir nicht, ob es innerhalb Ihrer Grenze von {limit} liegt.',
  'gate.*.strict.contested':
    'Die Angaben weichen voneinander ab ({attribute}); deshalb wissen wir nicht, ob es innerhalb Ihrer Grenze von {limit} liegt.',
  'gate.*.avoid.fails': 'Angegeben ist {value}, und Sie meiden {avoided}.',
  'gate.*.avoid.unknown': 'Wir haben keine sichere Angabe gefunden ({attribute}), und Sie meiden {avoided}.',
  'gate.*.avoid.contested':
    'Die Angaben widersprechen sich ({attribute}: {statements}), und Sie meiden {avoided}.',

  'compare.level': '{leader} und {other} liegen für dieses Profil gleichauf.',
  'compare.leads': '{leader} liegt vor {other}, vor allem wegen: {drivers}.',
  'compare.open':
    '{leader} liegt vor {other}, aber nur durch das, was von beiden nicht bekannt oder nicht sicher ist.',

  'reason.missing': 'Wir haben zu ihm keine bestätigte Angabe gefunden: {attribute}.',
  'support.*': 'Angegeben: {attribute} {value} ({speaker}).',
  'reason.claim-match.product': 'Zum Thema {answer}, über dieses Produkt: „{quote}“; das sagt {speaker}.',
  'reason.claim-match.product.unquoted':
    'Zum Thema {answer} sagt {speaker} über dieses Produkt etwas, das wir nicht wiederholen.',
  'reason.claim-match.range':
    'Über die Reihe gesagt, nicht über dieses Produkt allein: {speaker}, zum Thema {answer}: „{quote}“.',
  'reason.claim-match.range.unquoted':
    'Zum Thema {answer} sagt {speaker} über die Reihe etwas, das wir nicht wiederholen.',
  'reason.claim-match.ingredient':
    'Über einen Bestandteil gesagt, nicht über dieses Produkt: {speaker}, zum Thema {answer}: „{quote}“.',
  'reason.claim-match.ingredient.unquoted':
    'Zum Thema {answer} sagt {speaker} über einen Bestandteil etwas, das wir nicht wiederholen.',
  'reason.claim-match.category':
    'Über solche Produkte allgemein gesagt: {speaker}, zum Thema {answer}: „{quote}“.',
  'reason.claim-match.category.unquoted':
    'Zum Thema {answer} sagt {speaker} über solche Produkte allgemein etwas, das wir nicht wiederholen.',
  'reason.claim-match.none':
    'Wir haben niemanden gefunden, der dazu etwas über dieses Produkt sagt: {answer:or}.',
  'reason.claim-match.doubtful':
    'Was wir zum Thema {answer} gefunden haben, ist nicht sicher genug, um zu zählen.',
  'reason.claim-evidence.none': 'Wir haben dazu keine Prüfung dieses Produkts gefunden: {answer:or}.',
  'reason.claim-evidence.statement':
    'Zum Thema {answer} gibt es eine Aussage, und wir haben keine Prüfung gefunden.',
  'reason.claim-evidence.tested': '{speaker} berichtet zum Thema {answer}: {grade}.',
  'reason.claim-evidence.tested.ingredient':
    '{speaker} berichtet zum Thema {answer}: {grade}. Untersucht wurde ein Bestandteil, nicht das Produkt.',
  'reason.amount-fit.within': '{value} {unit} passt zu Ihrer Angabe von {answer} {unit}.',
  'reason.amount-fit.above': '{value} {unit} liegt über Ihrer Angabe von {answer} {unit}.',
  'reason.amount-fit.unknown':
    'Wir haben keine sichere Angabe gefunden, die wir mit Ihrer von {answer} {unit} vergleichen könnten.',
  'reason.choice-fit.named': 'Laut Angabe passend für: {answer}.',
  'reason.choice-fit.all': 'Laut Angabe für alle passend; {answer} wird nicht genannt.',
  'reason.choice-fit.cautioned': '{speaker} rät zur Vorsicht: {answer}.',
  'reason.choice-fit.unknown': 'Dazu haben wir keine sichere Angabe gefunden: {answer}.',
  'reason.compatibility.neutral': 'Zur Verwendung zusammen mit {answer:or} haben wir keine Angabe gefunden.',
  'reason.preference-match.match': 'Angegeben ist {value}; das bevorzugen Sie.',
  'reason.preference-match.other': 'Angegeben ist {value}; Sie bevorzugen {answer:or}.',
  'reason.preference-match.unknown':
    'Zu dem, was Sie bevorzugen ({answer:or}), haben wir keine sichere Angabe gefunden.',
  'reason.preference-match.contested':
    'Die Angaben zu dem, was Sie bevorzugen, widersprechen sich: {value:or}.',
  'reason.amount.high': 'Das zählt dafür: {criterion}, {value} {unit}.',
  'reason.amount.low': 'Das zählt dagegen: {criterion}, {value} {unit}.',
  'reason.amount.high.hidden': 'Das zählt dafür: {criterion}.',
  'reason.amount.low.hidden': 'Das zählt dagegen: {criterion}.',
  'reason.amount.unknown': 'Dazu haben wir keine sichere Angabe gefunden: {criterion}.',
  'reason.cases.unknown': 'Dazu haben wir keine sichere Angabe gefunden: {criterion}.',

  'note.claim-match.common':
    'Was uns zum Thema {answer} vorliegt, wird über alle diese Produkte gleich gesagt; es unterscheidet sie nicht.',
  'note.claim-match.none':
    'Wir haben zu keinem dieser Produkte eine sichere Aussage zum Thema {answer:or} gefunden.',
  'note.amount-fit.unconfirmed':
    'Für keines dieser Produkte haben wir bestätigt, dass es zu {answer} {unit} passt.',
  'note.offers.none': 'Wir haben kein Angebot dieser Produkte in Ihrer Region gefunden ({region}).',
  'note.facts.missing':
    'Wir haben zu keinem dieser Produkte eine bestätigte Angabe gefunden: {attribute:or}.',
  'note.order.last':
    'Was {states:or} ist, steht hinter allen anderen Produkten, wie viele Punkte es auch hat.',
  'note.order.rests-on': 'Was diese Produkte für Sie unterscheidet: {criteria}.',
  'note.order.level': 'Nach Punkten unterscheidet nichts, was uns vorliegt, diese Produkte für Sie.',

  'quiz.*.why': 'Ihre Antwort entscheidet, welche Produkte gezeigt werden und in welcher Reihenfolge.',

  'disclosure.order.summary':
    'Produkte, die keine Regel ausschließt, werden nach einer Summe von Punkten geordnet. Das zählt, das Wichtigste zuerst: {criteria}.',
  'disclosure.order.none':
    'Zurzeit wird nichts gewichtet: Produkte, die keine Regel ausschließt, stehen in der Reihenfolge ihrer Kennungen.',
  'disclosure.order.last':
    'Was {states:or} ist, steht hinter allen anderen Produkten, wie viele Punkte es auch hat.',
  'disclosure.weight.points': 'Es zählt {share} von 100 Punkten.',
  'disclosure.weight.moves':
    'Punkte, die es unter den jetzigen Produkten bewegt: im Mittel {mean}, höchstens {most}.',
  'disclosure.weight.when': 'Es zählt, wenn Sie etwas angeben: {slots:or}.',
  'disclosure.weight.always': 'Es zählt immer.',
  'disclosure.*': 'Wie ein Produkt hier abschneidet: {criterion}.',
  'disclosure.merchant.absent': 'Die eigenen Interessen des Shops zählen hier nichts.',
  'disclosure.merchant.none':
    'Die eigenen Interessen des Shops ({interests}) zählen 0 von 100 Punkten. Welches Gewicht sie auch bekämen, zusammen könnten sie {cap} zählen und nicht mehr.',
  'disclosure.merchant.capped':
    'Die eigenen Interessen des Shops ({interests}) zählen {share} von 100 Punkten, zusammen nie über {cap}, und jede Antwort sagt, wie viel einer Wertung auf sie entfällt.',
  'disclosure.gate.contraindication':
    'Sicherheit: Wovon eine zitierte Quelle Ihnen abrät, wird weggelassen, bevor irgendetwas gewichtet wird.',
  'disclosure.gate.market':
    'Das Recht an Ihrem Wohnort: Was eine zitierte Regel untersagt, wird weggelassen, bevor irgendetwas gewichtet wird.',
  'disclosure.gate.withdrawal':
    'Rückrufe: Ein Produkt, das zurückgerufen wird, wird weggelassen, bevor irgendetwas gewichtet wird.',
  'disclosure.gate.availability':
    'Bestand: Was {states:or} ist, bleibt außen vor, bevor etwas gewichtet wird.',
  'disclosure.gate.preference':
    'Ihre eigenen Vorgaben: eine feste Obergrenze, etwas, das Sie meiden, ein Produkt, das Sie weglassen.',
}
