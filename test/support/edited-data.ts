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
  files['messages.en-GB']['support.format'] = 'The format stated for it: {value}.'
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
