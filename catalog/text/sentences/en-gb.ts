import type { Sentences } from './sentences.js'

/** What every catalogue may have to say, in British English. */
export const enGb: Sentences = {
  'label.value.yes': 'yes',
  'label.value.no': 'no',
  'label.not-stated': 'not stated',
  'format.quantity': '{value} {unit}',
  'format.estimated': '{value} (an estimate)',

  'label.attribute.availability': 'availability',
  'label.attribute.sale_price': 'sale price',
  'label.attribute.url': 'link',
  'label.attribute.image': 'picture',
  'label.attribute.description': 'description',
  'label.attribute.gtin': 'GTIN',
  'label.attribute.sku': 'article number',
  'label.attribute.variant_of': 'variant of',
  'label.attribute.rating': 'rating',
  'label.value.in_stock': 'in stock',
  'label.value.out_of_stock': 'out of stock',
  'label.value.preorder': 'to be had by pre-order only',
  'label.value.discontinued': 'no longer made',
  'availability.last': 'It is {value}, so it stands after all that can be had.',

  'fact.stated': '{attribute}: {value}',
  'fact.unknown': '{attribute}: not stated',
  'fact.contested': '{attribute}: the statements conflict ({value:or})',
  'fact.reported': '{attribute}: reported as {value}',
  'fact.asked': 'You asked to leave it out',
  'faq.unquoted': '{speaker}: a statement that we keep on record and do not repeat.',

  'gate.excludeProducts.fails': 'You asked to leave it out.',
  'gate.availability.fails': 'It is {value}, and this shop leaves such products out.',
  'gate.fails': 'We leave it out: a rule of this catalogue speaks of its {attribute} ({value}).',
  'gate.unknown':
    'We leave it out: a rule needs to know its {attribute}, and we found no sure statement of it.',
  'gate.contested':
    'We leave it out: a rule needs to know its {attribute}, and the statements conflict: {statements}.',
  'gate.undisclosed': 'We leave it out: a question that decides on it was not answered.',
  'gate.*.strict.fails': 'At {value} it is above your limit of {limit}.',
  'gate.*.strict.unknown':
    'We found no sure statement of its {attribute}, so we cannot hold it to your limit of {limit}.',
  'gate.*.strict.contested':
    'The statements of its {attribute} differ, so we cannot hold it to your limit of {limit}.',
  'gate.*.avoid.fails': 'It is stated as {value}, and you avoid {avoided}.',
  'gate.*.avoid.unknown': 'We found no sure statement of its {attribute}, and you avoid {avoided}.',
  'gate.*.avoid.contested':
    'The statements of its {attribute} conflict ({statements}), and you avoid {avoided}.',

  'compare.level': '{leader} and {other} are level for this profile.',
  'compare.leads': '{leader} is ahead of {other}, mostly because of {drivers}.',
  'compare.open': '{leader} is ahead of {other}, and only by what is not known, or not sure, of them.',

  'reason.missing': 'We found no confirmed {attribute} for it.',
  'support.*': 'Stated {attribute}: {value} ({speaker}).',
  'reason.claim-match.product': 'On {answer}, {speaker} says of this product: “{quote}”.',
  'reason.claim-match.product.unquoted':
    'On {answer}, {speaker} says something of this product that we do not repeat.',
  'reason.claim-match.range':
    'On {answer}, {speaker} says of its range, not of this product alone: “{quote}”.',
  'reason.claim-match.range.unquoted':
    'On {answer}, {speaker} says something of its range that we do not repeat.',
  'reason.claim-match.ingredient':
    'On {answer}, {speaker} says of a part of it, not of the product: “{quote}”.',
  'reason.claim-match.ingredient.unquoted':
    'On {answer}, {speaker} says something of a part of it that we do not repeat.',
  'reason.claim-match.category': 'On {answer}, {speaker} says of its kind in general: “{quote}”.',
  'reason.claim-match.category.unquoted':
    'On {answer}, {speaker} says something of its kind in general that we do not repeat.',
  'reason.claim-match.none': 'We found nobody who speaks of {answer:or} for it.',
  'reason.claim-match.doubtful': 'What we found on {answer} is not sure enough to count.',
  'reason.claim-evidence.none': 'We found no test of it for {answer:or}.',
  'reason.claim-evidence.statement': 'On {answer} there is a statement about it, and we found no test.',
  'reason.claim-evidence.tested': '{speaker} reports {grade} on {answer}.',
  'reason.claim-evidence.tested.ingredient':
    '{speaker} reports {grade} on {answer}; it looked at a part of the product.',
  'reason.amount-fit.within': '{value} {unit} fits your {answer} {unit}.',
  'reason.amount-fit.above': '{value} {unit} goes above your {answer} {unit}.',
  'reason.amount-fit.unknown': 'We found no sure figure to hold to your {answer} {unit}.',
  'reason.choice-fit.named': 'Stated to suit {answer}.',
  'reason.choice-fit.all': 'Stated to suit everybody; {answer} is not named.',
  'reason.choice-fit.cautioned': '{speaker} advises care for {answer}.',
  'reason.choice-fit.unknown': 'We found no sure statement for {answer}.',
  'reason.compatibility.neutral': 'We found no statement on using it with {answer:or}.',
  'reason.preference-match.match': 'It is stated as {value}, which you prefer.',
  'reason.preference-match.other': 'It is stated as {value}; you prefer {answer:or}.',
  'reason.preference-match.unknown': 'We found no sure statement on what you prefer: {answer:or}.',
  'reason.preference-match.contested': 'The statements on what you prefer conflict: {value:or}.',
  'reason.amount.high': 'Its {criterion} counts for it: {value} {unit}.',
  'reason.amount.low': 'Its {criterion} counts against it: {value} {unit}.',
  'reason.amount.high.hidden': 'Its {criterion} counts for it.',
  'reason.amount.low.hidden': 'Its {criterion} counts against it.',
  'reason.amount.unknown': 'We found no sure statement of its {criterion}.',
  'reason.cases.unknown': 'We found no sure statement of its {criterion}.',

  'note.claim-match.common': 'What we hold on {answer} is said of all of these products alike.',
  'note.claim-match.none': 'We found no sure statement on {answer:or} for any of these products.',
  'note.amount-fit.unconfirmed':
    'We confirmed nothing inside your {answer} {unit} for any of these products.',
  'note.offers.none': 'We found no offer of these products in your region ({region}).',
  'note.facts.missing': 'We found no confirmed {attribute:or} for any of these products.',
  'note.order.last': 'What is {states:or} stands after all other products, whatever its points.',
  'note.order.rests-on': 'What sets these products apart for you: {criteria}.',
  'note.order.level': 'In points, nothing we hold sets these products apart for you.',

  'quiz.*.why': 'Your answer decides which products are shown, and in what order.',

  'disclosure.order.summary':
    'Products that no gate leaves out are put in order by a sum of points. These count, the weightiest first: {criteria}.',
  'disclosure.order.none':
    'No criterion is weighed now: products that no gate leaves out stand in the order of their ids.',
  'disclosure.order.last': 'What is {states:or} stands after all other products, whatever its points.',
  'disclosure.weight.points': 'It counts for {share} of 100 points.',
  'disclosure.weight.moves': 'Points it moves among the present products: {mean} on average, {most} at most.',
  'disclosure.weight.when': 'It counts when you name {slots:or}.',
  'disclosure.weight.always': 'It always counts.',
  'disclosure.*': 'How a product does on {criterion}.',
  'disclosure.merchant.absent': 'The shop’s own interests count for nothing here.',
  'disclosure.merchant.none':
    'The shop’s own interests ({interests}) count for 0 of 100 points. Whatever weight they were given, together they could count for {cap} and no more.',
  'disclosure.merchant.capped':
    'The shop’s own interests ({interests}) count for {share} of 100 points, together never above {cap}, and each answer says how much of a score is theirs.',
  'disclosure.gate.contraindication':
    'Safety: what a cited source advises you against is left out before anything is weighed.',
  'disclosure.gate.market':
    'The law where you are: what a cited rule bars is left out before anything is weighed.',
  'disclosure.gate.withdrawal': 'Recalls: a product under recall is left out before anything is weighed.',
  'disclosure.gate.availability': 'Stock: what is {states:or} is left out before anything is weighed.',
  'disclosure.gate.preference':
    'Your own musts: a limit you hold to, something you avoid, a product you leave out.',
}
