// Counts what the house is made of: `npm run measure`. `--json` prints data, `--list` names each hit, `--words <folder>`
// adds a catalogue whose words count too, `--route` and `--to` choose the way that is followed last. Tests are not counted.
import { dirname, relative } from 'node:path'
import { parseArgs } from 'node:util'
import ts from 'typescript'
import { isGenerated, nodesIn, verticalWords } from './vertical-words.ts'

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    words: { type: 'string', multiple: true, default: [] },
    route: { type: 'string', default: '/v1/recommendations' },
    to: { type: 'string', default: 'giveReasons' },
  },
})

const roots = ['catalog', 'scoring', 'src']
const SMALL_LINES = 40
const PARAMETERS_MAX = 3

// The program: every file of the roots that a person writes.

const paths = ts.sys.readDirectory('.', ['.ts'], ['**/*.d.ts'], roots)
const program = ts.createProgram(paths, {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  allowImportingTsExtensions: true,
})
const checker = program.getTypeChecker()
const sources = new Set(
  paths.map((path) => program.getSourceFile(path)).filter((source) => !isGenerated(source)),
)
const pathOf = (node) => relative('.', node.getSourceFile().fileName)
const isOurs = (node) => sources.has(node.getSourceFile())
const placeOf = (node) => {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
  return `${pathOf(node)}:${line + 1}`
}
const linesOf = ({ text }) => text.replace(/\n$/, '').split('\n').length

const everyNode = [...sources].flatMap(nodesIn)

// Imports: who reads whom, types too, and the arrows between folders.

const importersOf = new Map([...sources].map((source) => [source, new Set()]))
const arrows = new Set()
for (const node of everyNode) {
  const specifier = node.moduleSpecifier ?? (ts.isImportTypeNode(node) ? node.argument.literal : undefined)
  const target = specifier && checker.getSymbolAtLocation(specifier)?.valueDeclaration
  const source = node.getSourceFile()
  if (!importersOf.has(target) || target === source) continue
  importersOf.get(target).add(source)
  const [from, to] = [source, target].map((file) => dirname(pathOf(file)))
  if (from !== to) arrows.add(`${from} -> ${to}`)
}
const isCrumb = (source) => linesOf(source) <= SMALL_LINES && importersOf.get(source).size === 1

// Functions with a long row of parameters.

const nameOf = (node) => (node.name ?? node.parent.name)?.getText() ?? ts.SyntaxKind[node.kind]
const hasBody = (node) => ts.isFunctionLike(node) && node.body !== undefined
const isCrowded = (node) =>
  hasBody(node) && node.parameters.filter(({ name }) => name.getText() !== 'this').length > PARAMETERS_MAX

// Vertical words: what the shipped catalogues, and others that are named, call their own.

const { hitsIn, isOrdinary } = verticalWords(options.words)
const hits = hitsIn(everyNode).map((hit) => ({ ...hit, place: placeOf(hit.node) }))

// The way of a body: what the route's definition mentions, and what that mentions, as the type checker resolves it.
// A member of an interface leads to whatever is given for it; a member that an untyped object gives is not followed. So
// this is what a request may pass, replay and refusals included, and not what a single one does.

const given = new Map()
for (const literal of everyNode.filter(ts.isObjectLiteralExpression)) {
  const wanted = checker.getContextualType(literal)
  for (const property of literal.properties) {
    const declared = wanted?.getProperty(property.name?.getText() ?? '')?.declarations ?? []
    for (const member of declared) given.set(member, [...(given.get(member) ?? []), property])
  }
}

function declarationsOf(identifier) {
  if (ts.findAncestor(identifier, ts.isTypeNode)) return []
  const symbol = ts.isShorthandPropertyAssignment(identifier.parent)
    ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
    : checker.getSymbolAtLocation(identifier)
  const origin = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return (origin?.declarations ?? []).filter(isOurs).flatMap((declaration) => {
    if (!ts.isBindingElement(declaration)) return [declaration, ...(given.get(declaration) ?? [])]
    const name = (declaration.propertyName ?? declaration.name).getText()
    const members = checker.getTypeAtLocation(declaration.parent).getProperty(name)?.declarations ?? []
    return members.flatMap((member) => [member, ...(given.get(member) ?? [])])
  })
}

const isFunction = (node) => hasBody(node) || (node.initializer !== undefined && hasBody(node.initializer))
const isValue = (node) => ts.isVariableDeclaration(node) || ts.isObjectLiteralElementLike(node)
const isCode = (node) => isFunction(node) || isValue(node)
const isStart = (node) =>
  ts.isObjectLiteralExpression(node) &&
  node.properties.some((one) => one.name?.getText() === 'path' && one.initializer?.text === options.route)

function follow() {
  const cameFrom = new Map(everyNode.filter(isStart).map((start) => [start, undefined]))
  for (const node of cameFrom.keys())
    for (const next of nodesIn(node).filter(ts.isIdentifier).flatMap(declarationsOf))
      if (isCode(next) && !cameFrom.has(next)) cameFrom.set(next, node)
  return cameFrom
}
const cameFrom = follow()
const passed = [...cameFrom.keys()].filter(isFunction)
const chain = []
for (let at = passed.find((node) => nameOf(node) === options.to); at; at = cameFrom.get(at)) chain.unshift(at)

// The table.

const quantile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.ceil(share * numbers.length) - 1]
const isIn = (root) => (node) => pathOf(node).startsWith(`${root}/`)
const filesOf = (found) => new Set(found.map((node) => node.getSourceFile()))
const roomsOf = (files) => new Set([...files].map((file) => dirname(pathOf(file)))).size

function countsOf(nodes) {
  const files = nodes.filter(ts.isSourceFile)
  const lines = files.map(linesOf)
  const words = hits.filter(({ node }) => files.includes(node.getSourceFile()))
  const foreign = words.filter((hit) => !isOrdinary(hit))
  return {
    files: files.length,
    'lines, median': quantile(lines, 0.5),
    'lines, p90': quantile(lines, 0.9),
    [`files <= ${SMALL_LINES} lines with one importer`]: files.filter(isCrumb).length,
    [`functions with > ${PARAMETERS_MAX} parameters`]: nodes.filter(isCrowded).length,
    'vertical words': foreign.length,
    'vertical words, lines': new Set(foreign.map(({ place }) => place)).size,
    'vertical words, files': filesOf(foreign.map(({ node }) => node)).size,
    'ordinary words, not counted': words.length - foreign.length,
    rooms: roomsOf(files),
  }
}

const counts = Object.fromEntries(roots.map((root) => [root, countsOf(everyNode.filter(isIn(root)))]))
const all = {
  ...countsOf(everyNode),
  'arrows between rooms': arrows.size,
  'functions a request may pass': passed.length,
  'files a request may pass': filesOf(passed).size,
  'rooms a request may pass': roomsOf(filesOf(passed)),
  [`functions from the route to ${options.to}`]: chain.length || 'none',
}
const described = (node) => `${placeOf(node)} ${nameOf(node)}`
const lists = {
  small: [...sources].filter(isCrumb).map(pathOf),
  crowded: everyNode.filter(isCrowded).map(described),
  words: hits.filter((hit) => !isOrdinary(hit)).map(({ word, place }) => `${place} ${word}`),
  arrows: [...arrows].sort(),
  passed: passed.map(described),
  chain: chain.map(described),
}

const print = (text) => void process.stdout.write(`${text}\n`)
const row = (name, values) =>
  print(name.padEnd(44) + values.map((one) => String(one ?? '').padStart(9)).join(''))
if (options.json) print(JSON.stringify({ ...counts, all, ...(options.list && { lists }) }, null, 2))
else {
  row('', [...roots, 'all'])
  for (const name of Object.keys(all)) row(name, [...roots.map((root) => counts[root][name]), all[name]])
  for (const [name, entries] of Object.entries(options.list ? lists : {}))
    print(`\n${name}\n${entries.map((entry) => `  ${entry}`).join('\n')}`)
}
