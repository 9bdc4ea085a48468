import { jsonSchemas, type CatalogFileName } from '#catalog'
import { readFolder } from '../../src/sites/catalog-folder.js'
import { definitionTable, tablesOf, within, type Field, type FieldTable } from './field-tables.js'
import { messageTables, type Message } from './message-tables.js'
import { espresso, exosome, headphones } from './read-vertical.js'

const starter = new URL('../../catalog/starter/', import.meta.url)

/** What stands in the files of each of our catalogues, the plainest first. */
const files = [starter, espresso, headphones, exosome].map((folder) => readFolder(folder).files)
const schemas = jsonSchemas()

interface Section {
  readonly title: string
  readonly tables: readonly FieldTable[]
}

/** What a catalogue may hold: a section for each of its files, and one for what stands in several. */
export function fieldSections(): readonly Section[] {
  const ofFiles = (Object.keys(schemas) as CatalogFileName[])
    .filter((name) => !name.startsWith('messages.'))
    .map((name) => ({
      title: `${name}.json`,
      tables: tablesOf(
        schemas[name],
        files.flatMap((one) => (one[name] === undefined ? [] : [one[name]])),
      ),
    }))
  const shared = [
    { title: 'A fact', name: 'StatedFact', of: 'products', under: ['facts'] },
    {
      title: 'A question about a product',
      name: 'ProductTest',
      of: 'rules',
      under: ['excludes', 'opensWhenUnknown', 'product', 'closes'],
    },
    { title: 'A question about a shopper', name: 'ProfileTest', of: 'rules', under: ['applies', 'when'] },
  ] as const
  return [
    ...ofFiles,
    ...shared.map(({ title, name, of, under }) => ({
      title,
      tables: [definitionTable(name, schemas[of], valuesUnder(under, files))],
    })),
  ]
}

/** What stands under fields of these names, however deep, and what stands in it. */
function valuesUnder(names: readonly string[], value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    names.includes(name) ? [member, ...within(member)] : valuesUnder(names, member),
  )
}

/** `docs/fields.md`. */
export function fieldReference(): string {
  return [head, ...fieldSections().map(sectionOf), special, messages()].join('\n\n')
}

const head = `# Every field of a catalogue

Made from the schemas by which the service checks a catalogue; \`npm run reference\` writes it anew.
[A catalogue is a folder of JSON](catalogue.md) says how the files play together.

The service answers the same as JSON Schema at \`/schemas/<file>\`, without a key, and [docs/schemas](schemas) holds copies. An
editor that knows the schema of a file explains and checks it while you write. In a file that is an object, name it at the
top: \`"$schema": "http://localhost:3000/schemas/catalog.json"\`. The service ignores that key. For a file that is a list, tell
your editor which schema is for which file.

In a path, \`[]\` is each entry of a list and \`<id>\` an id of your own. Where a field need not be given, the value after
“no” is what it has then. Examples are of catalogues of ours.

\`personas.json\` and \`policies.json\` hold what \`POST /v1/personas\` and \`POST /v1/policies\` take, as lists, so what they may
say hangs on the catalogue: \`/openapi.json\` describes it.`

const special = `## Names that are taken

No name of an attribute is special: what the service works with is said by \`roles\` in
[catalog.json](#catalogjson), and every attribute of one may be called as you like. These names mean something:

- \`<claims>.<option>\`, in the facts of a product or category: what is claimed of an option of a slot that has \`claims\`. Such
  an attribute is not defined in attributes.json. Its values are the \`levels\` of the criterion of kind \`claim-match\`.
- \`feed\`, as a publication and as a class of evidence: your own list of products, for the fields of the short form. The
  evidence of a product is \`feed.<id of the product>\`.
- \`unknown\`, \`undisclosed\` and \`not-asked\`, in place of an option; \`emphasis\`, in place of a slot.
- \`statement\`, as a grade: a claim without a test.
- Names that every object of JavaScript has, such as \`constructor\`, as a slot or a criterion.`

function sectionOf({ title, tables }: Section): string {
  const parts = tables.map((table) =>
    [
      table.title === '' ? `## ${title}` : `### ${title}: ${table.title}`,
      table.meaning ?? '',
      ...(table.fields.length === 0 ? [] : [tableOf(fieldColumns, table.fields.map(cellsOf))]),
    ].join('\n\n'),
  )
  return parts.join('\n\n')
}

const fieldColumns = ['field', 'type', 'required', 'meaning', 'example']

const cellsOf = ({ path, type, required, meaning = '', example }: Field): readonly string[] => [
  `\`${path}\``,
  type,
  required,
  meaning,
  example,
]

function messages(): string {
  const tables = messageTables().map(({ kind, messages: own }) => {
    const title = kind === null ? '' : `### Of a criterion of kind \`${kind}\`\n\n`
    return `${title}${tableOf(['message', 'needed', 'may hold', 'unless you write it'], own.map(cellsOfMessage))}`
  })
  return `## Messages

\`messages.en-GB.json\` and \`messages.de.json\` hold a text under the id of each message. One that is needed and has no sentence
of the service is yours to write; a start names each that is missing, and each that nothing says. A text may hold the values
of its message in braces, \`{value}\`, and no others; \`{value:or}\` joins a list with “or”. In another language than English,
what is told here as a label of a publication or a question is needed too.

${tables.join('\n\n')}
`
}

const cellsOfMessage = ({ id, needed, values, sentence }: Message): readonly string[] => [
  `\`${id}\``,
  needed ? 'yes' : 'no',
  values.map((value) => `\`{${value}}\``).join(' '),
  sentence ?? (needed ? 'yours to write' : 'a more general message, or nothing'),
]

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(inCell))]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A bar would end the cell, and what stands in angle brackets outside of code would be taken for a tag. */
const inCell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;')))
    .join('')
