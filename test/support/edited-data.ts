import { copyFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { CatalogFiles } from '#catalog'
import { exosomeFiles } from './exosome.js'
import { exosome } from './read-vertical.js'
import { slotIn } from './slot-options.js'
import { setMessage } from './set-message.js'
import { temporaryFolder } from './temporary-folder.js'

const governanceFileNames = ['personas.json', 'policies.json']

export type Edit = (files: CatalogFiles) => void

/** A folder with the shipped files after some edits, which a service can start from. */
export function editedData(...edits: readonly Edit[]): URL {
  const folder = temporaryFolder()
  const files = exosomeFiles()
  for (const edit of edits) edit(files)
  for (const [name, file] of Object.entries(files))
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(file))
  for (const name of governanceFileNames) copyFileSync(new URL(name, exosome), `${folder}/${name}`)
  return pathToFileURL(`${folder}/`)
}

/** A fact and a message change, and with them the catalogue. */
export const otherCatalog: Edit = (files) => {
  const inkey = files.products.find(({ id }) => id === 'inkey-exosome-hydro-glow')!
  inkey.facts.find(({ attribute }) => attribute === 'price')!.value = { amount: 9900, currency: 'GBP' }
  files['messages.en-GB']['reason.gentleness.unknown'] = 'No statement on how gentle it is was found.'
}

export const otherWeights: Edit = (files) => {
  files.weights.weights['gentleness'] = 0.9
}

/** Where the source is unknown, an offer no longer opens the gate of Great Britain. */
export const otherRules: Edit = (files) => {
  delete files.rules.find(({ id }) => id === 'gb-human-origin')!.opensWhenUnknown
}

/** A vocabulary with a word that the shipped one does not have. */
export const anotherSkinType: Edit = (files) => {
  slotIn(files, 'skinType', 'choice').options.push({ id: 'mature' })
  setMessage(files, 'label.value.mature', 'mature')
}

/** A rule that stands on evidence, and says a message, that the shipped catalogue does not have. */
export function anotherRule(id: string, dates: { from: string; until?: string }): Edit {
  return (files) => {
    const [evidence] = Object.values(files.evidence)
    files.evidence[id] = structuredClone(evidence!)
    setMessage(files, `gate.${id}.fails`, 'It is not offered for now.')
    files.rules.push({
      id,
      kind: 'market',
      applies: { all: [] },
      excludes: { attribute: 'category', oneOf: ['exosome'] },
      evidence: [id],
      ...dates,
    })
  }
}

/** A second question about health that rules rest on: its slot, its question and a rule of its own. */
export const secondScreenedSlot: Edit = (files) => {
  const options = ['perfume', 'latex'].map((id) => ({ id }))
  const flags = { sensitive: true, screened: true }
  files.profile.slots.push({ id: 'allergies', kind: 'choices', named: 'value', options, ...flags })
  for (const { id } of options) setMessage(files, `label.value.${id}`, id)
  files.quiz.questions.find(({ next }) => next === null)!.next = 'allergies'
  files.quiz.questions.push({
    id: 'allergies',
    kind: 'multiple',
    max: 2,
    required: false,
    next: null,
    options: [
      { id: 'perfume', label: 'label.value.perfume', patch: { allergies: ['perfume'] }, exclusive: false },
      { id: 'rather_not', label: 'label.value.no', patch: { allergies: 'undisclosed' }, exclusive: true },
      { id: 'none', label: 'label.value.yes', patch: { allergies: [] }, exclusive: true },
    ],
  })
  setMessage(files, 'quiz.allergies.text', 'Is there something that you react to?')
  setMessage(files, 'quiz.allergies.why', 'A rule rests on it.')
  setMessage(files, 'gate.perfume.fails', 'You told us of perfume.')
  files.rules.push({
    id: 'perfume',
    kind: 'contraindication',
    applies: { slot: 'allergies', oneOf: ['perfume'] },
    excludes: { attribute: 'category', oneOf: ['exosome'] },
    from: '2000-01-01',
    evidence: ['who-may-avoid'],
  })
}
