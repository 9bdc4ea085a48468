import { messageFiles, type CatalogFiles } from './files.js'
import { requiredIn } from './message-ids.js'
import { definitionsIn } from './all-attributes.js'
import { attributesOf } from '../measures/index.js'
import { placeholdersIn, valuesIn } from './message-values.js'
import { own } from '../support/own.js'
import { de } from '../text/sentences/de.js'
import { enGb } from '../text/sentences/en-gb.js'
import type { Sentences } from '../text/sentences/sentences.js'
import type { Locale } from '../text/locales.js'

const packs: Readonly<Record<Locale, Sentences>> = { 'en-GB': enGb, de }

/** The same files, with the sentences that every catalogue has in common where a file of messages has none of its own. */
export function withDefaultMessages(files: CatalogFiles): CatalogFiles {
  const filled = messageFiles(files).map(({ locale, name, messages }): [string, Sentences] => {
    const missing = requiredIn(locale, files).filter((id) => own(messages, id) === undefined)
    const given = valuesIn(files)
    const sentences = missing.flatMap((id): [string, string][] => {
      const sentence = sentenceFor(id, { files, pack: packs[locale], messages, given })
      return sentence === undefined ? [] : [[id, sentence]]
    })
    return [name, { ...messages, ...Object.fromEntries(sentences) }]
  })
  return { ...files, ...(Object.fromEntries(filled) as Partial<CatalogFiles>) }
}

interface Words {
  readonly files: CatalogFiles
  readonly pack: Sentences
  readonly messages: Sentences
  /** The values that a message is given. */
  readonly given: ReturnType<typeof valuesIn>
}

/** A sentence for a message, or undefined where only the catalogue can have the words. */
function sentenceFor(id: string, { files, pack, messages, given }: Words): string | undefined {
  const exact = own(pack, id)
  if (exact !== undefined) return exact
  const key = keyOf(id, files)
  return [key, `${key}.hidden`]
    .flatMap((one) => own(pack, one) ?? [])
    .map((one) => labelled(one, id, messages))
    .map((one) => one.replaceAll(' {unit}', unitOf(id, files)))
    .find((one) => placeholdersIn(one).every((name) => given(id)?.includes(name)))
}

/** The id with `*`, or the kind of the measure, in the place of an id of the catalogue. */
function keyOf(id: string, { criteria }: CatalogFiles): string {
  const [kind = '', owner = '', ...rest] = id.split('.')
  const measured = criteria.find((one) => one.id === owner)
  const isOfMeasure = measured !== undefined && (kind === 'reason' || kind === 'note')
  return [kind, isOfMeasure ? measured.measure.kind : '*', ...rest].join('.')
}

/** The unit of the attribute that a criterion looks at alone, after a space; empty where there is none. */
function unitOf(id: string, files: CatalogFiles): string {
  const [, owner = ''] = id.split('.')
  const measured = files.criteria.find((one) => one.id === owner)
  if (measured === undefined) return ''
  const [attribute = '', ...more] = attributesOf(measured.measure, definitionsIn(files))
  const unit = more.length === 0 ? own(files.attributes, attribute)?.unit : undefined
  return unit === undefined ? '' : ` ${unit}`
}

/** The sentence with the catalogue's label of the criterion or attribute that the message is about. */
function labelled(sentence: string, id: string, messages: Sentences): string {
  const [kind, owner = ''] = id.split('.')
  const about = kind === 'support' ? 'attribute' : 'criterion'
  // A label that is missing is a fault of its own, and told as one.
  const label = own(messages, `label.${about}.${owner}`) ?? owner
  return sentence.replaceAll(`{${about}}`, label)
}
