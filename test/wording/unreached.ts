/** Message ids that no profile reaches on present data, under the reason why. A list that is out of date is a red test. */
export type Unreached = Readonly<Record<string, string>>

export const unreachedExosome: Unreached = {
  'no product is estimated to be of this tier': 'label.value.mid',
  'the shop’s own criteria are disclosed together while they weigh 0': `disclosure.margin disclosure.popularity
    disclosure.availability disclosure.merchant.capped disclosure.weight.always`,
  'something is weighed': 'disclosure.order.none',
  'no rule withdraws a product': 'disclosure.gate.withdrawal',
  'the attribute is private': 'label.attribute.margin label.attribute.popularity',
  'no product is stated to have this value, or not surely enough to be shown': `label.value.yes label.value.no
    label.value.treatment_kit label.value.cream label.value.mask label.value.cell_culture_secretion
    label.value.bacterial_fermentation label.value.conditioned_medium     label.value.pm label.value.am_pm label.value.alternate_days
    label.value.two_or_three_a_week label.value.weekly label.value.course label.value.EU label.value.EEA
    label.value.US label.value.KR label.value.CN label.value.TW label.value.AU
    label.value.in_stock label.value.out_of_stock label.value.fragranced
    label.value.fragrance_free label.value.engineered_or_synthetic_vesicle label.value.all
    label.value.gentle label.value.daily label.value.days_to_result label.value.physiological_figures`,
  'it is said as the sources it may be read as': 'label.value.hybrid',
  'a level is weighed and not said': 'label.value.primary label.value.secondary',
  'no claim on record names a test': `label.grade.consumer_or_in_vitro label.grade.human_study_of_active
    label.grade.human_study_of_product label.grade.randomised_independent reason.evidence.tested
    reason.evidence.tested.ingredient`,
  'the words for a bare statement do not name its grade': 'label.grade.statement',
  'no product is surely stated to be of human origin': `gate.eu-human-origin.fails gate.gb-human-origin.fails gate.ch-human-origin.fails gate.cn-human-origin.fails
    gate.tw-human-origin.fails gate.kr-human-origin.fails gate.unverified-human-origin.fails`,
  'an area is named by nothing that is offered or sold': 'label.value.CH label.value.MC',
  'every answer that is not repeated has words of its own': 'faq.unquoted',
  'all five are offered in Great Britain, which opens this gate where the source is not sure':
    'gate.gb-human-origin.unknown gate.gb-human-origin.contested',
  'every rule has words of its own': 'gate.fails gate.unknown gate.contested',
  'no product has two confirmed prices that differ': 'gate.budget.strict.contested',
  'nothing surely said of a product, its range or an ingredient is kept back': `reason.concerns.product.unquoted
    reason.concerns.range.unquoted reason.concerns.ingredient.unquoted`,
  'no product is stated to be gentle': 'reason.gentleness.gentle',
  'no product is surely listed for a skin type, or for all': 'reason.skin_type.named reason.skin_type.all',
  'what is said of the category speaks for no product': `reason.concerns.category reason.concerns.category.unquoted
    reason.routine.exosomes-complement`,
  'the shop’s own criteria weigh 0': `reason.margin.high reason.margin.low reason.margin.unknown
    reason.popularity.high reason.popularity.low reason.popularity.unknown reason.availability.in_stock
    reason.availability.unknown
    reason.availability.out_of_stock`,
}

export const unreachedExosomeInGerman: Unreached = {
  ...unreachedExosome,
  'it says nothing that a reason or an answer repeats': `label.publication.acneadvocate
    label.publication.acneadvocate-regular label.publication.askgangnam     label.publication.brand-addresses label.publication.cambridge label.publication.cosing
    label.publication.cureus-review label.publication.demo-shop label.publication.fda
    label.publication.gbp-listing label.publication.govuk-ni
    label.publication.inkey-draft label.publication.jiemiaobi label.publication.memory
    label.publication.realself label.publication.shd-review
    label.publication.sierosanto label.publication.stylestory
    label.publication.the-sun label.publication.ua-shop label.publication.yourbestselves
    label.publication.zmuni label.publication.article-tove
    label.publication.guardian-rewrite label.publication.acneadvocate-who
    label.publication.y-ourskin label.publication.wisderm label.publication.biolyphar label.publication.thd-trial
    label.publication.ha-trial label.publication.lp-study label.publication.vitamin-c-paper
    label.publication.fda-aha label.publication.totalbeauty label.publication.magazinekave
    label.publication.uktis label.publication.refinery29 label.publication.uk-statute
    label.publication.pharma-services label.publication.monaco-agreement label.publication.zmuni-zh
    label.publication.mfds label.publication.inkey-listing`,
}

export const unreachedHeadphones: Unreached = {
  'the margin is weighed, and something is': 'disclosure.merchant.none disclosure.order.none',
  'no gate closes on a mere mention': 'fact.reported',
  'the attribute is private': 'label.attribute.margin',
  'no product is stated to have this value, or not surely enough to be shown': `label.value.yes label.value.no
    label.value.cotton label.value.firm label.value.bluetooth label.value.jack label.value.GB`,
  'an area is not named': 'label.value.EFTA',
  'a level is weighed and not said': 'label.value.main label.value.also',
  'the words for a bare statement do not name its grade': 'label.grade.statement',
  'every rule has words of its own, but for what is unknown of the skin': 'gate.fails gate.contested',
  'no product has two confirmed prices that differ': 'gate.budget.strict.contested',
  'every product has a stated or contested origin of its pads': 'gate.pads.avoid.unknown reason.pads.unknown',
  'nothing said of a range or a part is about physiology':
    'reason.wishes.range.unquoted reason.wishes.ingredient.unquoted',
  'what is said of the category speaks for no product':
    'reason.wishes.category reason.wishes.category.unquoted',
  'no part of a product was tested': 'reason.tests.tested.ingredient',
  'the only margin on record is below half': 'reason.margin.high',
}
