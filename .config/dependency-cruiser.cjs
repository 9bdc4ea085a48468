// The architecture as rules: who may import what, why, what to do instead. A type-only import counts like any other,
// unless its rule says otherwise.

const doors = '^(catalog/index|scoring/(index|robustness))[.]ts$'
const builtIn = ['core']
const values = ['type-only'] // used as dependencyTypesNot: what is left is an import of values
const parsers = ['csv-parse', 'saxes', 'htmlparser2', '@streamparser/json'] // of catalog/import
const packages = (...names) => names.map((name) => `^node_modules/${name}/`)

/** The rooms of a folder from the ground up: an arrow may run down and never up. */
const floors = (folder, rooms) =>
  rooms.slice(0, -1).map(([room, purpose], floor) => {
    const above = rooms.slice(floor + 1).map(([name]) => name)
    return {
      name: `${folder}/${room}-looks-down`.replaceAll('/', '-'),
      comment:
        `${folder}/${room} is: ${purpose}. It stands below ${above.join(', ')} and knows nothing of them. ` +
        'Take what you need as an argument, or move it down to where both may know it.',
      severity: 'error',
      from: { path: `^${folder}/${room}/` },
      to: { path: `^${folder}/(${above.join('|')})/` },
    }
  })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'scoring-is-pure',
      comment:
        'Scoring knows numbers, masks and names, so the same code ranks sunscreen or headphones and runs in a browser. ' +
        'It imports only itself and ml-matrix. A product, a sentence, a file or a clock? Turn it into a column, a gate ' +
        'or an argument in src/usecases/recommend/build-problem.ts.',
      severity: 'error',
      from: { path: '^scoring/' },
      to: { pathNot: ['^(scoring|catalog)/', ...packages('ml-matrix')] },
    },
    {
      name: 'browsers-carry-no-matrices',
      comment:
        'The studio ranks with #scoring, and ml-matrix was more than a third of what it loaded. What is a product of ' +
        'matrices stands behind the second door, #scoring/robustness, which the service alone opens.',
      severity: 'error',
      from: { path: '^(scoring|src/web)/', pathNot: '^scoring/robustness[.]ts$' },
      to: { path: ['^scoring/robustness[.]ts$', ...packages('ml-matrix')] },
    },
    {
      name: 'catalog-is-pure',
      comment:
        'The catalogue says what products are and why we believe it, from data it is given. It imports only itself, zod and ' +
        'the parsers of catalog/import. Reading files is the work of src/sites; ranking is the work of scoring.',
      severity: 'error',
      from: { path: '^catalog/' },
      to: { pathNot: ['^(catalog|scoring)/', ...packages('zod', ...parsers)] },
    },
    {
      name: 'only-through-the-door',
      comment:
        'What a folder exports from its doors is its promise; all else may change on any day. Import from #catalog, ' +
        '#scoring or #scoring/robustness, and if the name is missing there, decide whether it should be public. Unit tests may reach inside.',
      severity: 'error',
      from: { pathNot: '^(catalog|scoring|test)/' },
      to: { path: '^(catalog|scoring)/', pathNot: doors },
    },
    {
      name: 'two-vocabularies',
      comment:
        'Catalogue and scoring do not know each other: products here, numbers there, so that either can be replaced. ' +
        'Their words meet where a snapshot is compiled and where a problem is posed; translate there.',
      severity: 'error',
      from: { path: '^(catalog|scoring)/' },
      to: { path: '^(catalog|scoring)/', pathNot: '^$1/' },
    },
    ...floors('catalog', [
      ['support', 'knows nothing of catalogues: dates, orders, strict objects'],
      ['ledger', 'what is stated of products, with its evidence'],
      ['profile', 'what a shopper may say, and tests of it'],
      ['gates', 'rules and requirements, and what a product must be told with'],
      ['measures', 'facts and a profile to a utility: one file a kind'],
      ['quiz', 'questions, and the profile that answers make'],
      ['text', 'the sentences a catalogue must have'],
      ['load', 'files to a linked, checked catalogue'],
      ['import', 'a product file of a shop to products in the short form'],
    ]),
    ...floors('src', [
      ['store', 'what must outlive the process: rows, and no meaning'],
      ['snapshot', 'facts compiled to columns and verdicts, for a version and a day'],
      ['sites', 'what is live, in memory'],
      ['usecases', 'stories: values in, values out'],
      ['importer', 'an import in a thread of its own'],
      ['http', 'the only place that knows HTTP'],
    ]),
    ...floors('src/usecases', [
      ['language', 'messages and values to sentences'],
      ['admin', 'who may do what; keys, sites and sessions'],
      ['recommend', 'profile to ranking'],
      ['compare', 'two to five products side by side'],
      ['describe', 'what is asked of a catalogue without a ranking'],
      ['govern', 'drafts, previews, publications, rules, policies, personas, audit'],
      ['catalogs', 'imports, versions and changes of a catalogue, and recalls'],
    ]),
    {
      name: 'usecases-know-no-transport',
      comment:
        'A use case is a story told with the catalogue and scoring doors, a snapshot, what is live and the errors. It ' +
        'knows no HTTP and opens nothing: let the route parse, and take time and I/O as arguments. Of the store it may ' +
        'know the port, which is src/store/store.ts.',
      severity: 'error',
      from: { path: '^src/usecases/' },
      to: {
        pathNot: [
          '^src/(usecases|sites|snapshot)/',
          '^src/(errors|hash)[.]ts$',
          '^src/store/(store|site-id)[.]ts$',
          '^(catalog|scoring)/',
          ...packages('zod', 'lru-cache'),
          '^crypto$',
        ],
      },
    },
    {
      name: 'snapshot-joins-the-doors',
      comment:
        'A snapshot is facts compiled to columns and verdicts, once per version and day; versions/ finds the text behind ' +
        'a version. It may use both doors, the errors, the hash and the port of the store. What a request asks belongs ' +
        'in src/usecases; how it arrives, in src/http.',
      severity: 'error',
      from: { path: '^src/snapshot/' },
      to: {
        pathNot: [
          '^src/snapshot/',
          '^src/(errors|hash)[.]ts$',
          '^src/store/(store|site-id)[.]ts$',
          '^(catalog|scoring)/',
          ...packages('zod', 'lru-cache'),
        ],
      },
    },
    {
      name: 'http-does-not-compute',
      comment:
        'A route parses, calls one use case and responds. If it needs a value from scoring, the catalogue or a snapshot, ' +
        'the use case should have returned it. Their types are welcome: they vanish when compiled. Only the schemas and ' +
        'the examples of the document take a value: a vocabulary, which belongs to the catalogue.',
      severity: 'error',
      from: {
        path: '^src/http/',
        pathNot: '^src/http/(api|routes/(disclosure|examples|(catalogs/)?[a-z-]+-schema))[.]ts$',
      },
      to: {
        path: ['^(catalog|scoring)/', '^src/snapshot/', ...packages('ml-matrix')],
        dependencyTypesNot: values,
      },
    },
    {
      name: 'routes-do-not-store',
      comment:
        'A route that reads a row skips the use case that explains why. Not even its types: ask a use case.',
      severity: 'error',
      from: { path: '^src/http/routes/' },
      to: { path: '^src/store/' },
    },
    {
      name: 'only-sites-open-the-store',
      comment:
        'src/sites opens the store, because it decides what to answer from without one. Everybody else takes a port as an ' +
        'argument (a Store, a SiteWriter), which is also how a test swaps it. Types of the ports may be imported. A ' +
        'command in src/cli is a program of its own, and opens for itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store|sites|cli)/' },
      to: { path: '^src/store/', pathNot: '^src/store/site-id[.]ts$', dependencyTypesNot: values },
    },
    {
      name: 'store-only-stores',
      comment:
        'The store keeps rows and gives them back. What a row means is for a use case to say; a body is JSON to it, so it ' +
        "needs no type of the catalogue. Here are the port, Kysely over SQLite, Node's own modules and the errors.",
      severity: 'error',
      from: { path: '^src/store/' },
      to: {
        pathNot: ['^src/store/', '^src/(errors|hash)[.]ts$', ...packages('kysely')],
        dependencyTypesNot: builtIn,
      },
    },
    {
      name: 'the-driver-is-behind-the-port',
      comment:
        'What a database is called, how it locks and what it refuses is in src/store/sqlite. The tables and the queries ' +
        'know Kysely only, so that another database is another folder.',
      severity: 'error',
      from: { path: '^src/store/[^/]+$' },
      to: { path: ['^src/store/sqlite/', '^(node:)?sqlite$'] },
    },
    {
      name: 'web-runs-in-browsers',
      comment:
        'What is in src/web is sent to browsers: it imports itself, lit, and types of the client, which vanish. A value of ' +
        'the service would drag the service along; ask it over HTTP.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '^src/web/studio/' },
      to: { pathNot: ['^src/web/', ...packages('lit', 'lit-html'), '^src/http/client/index[.]ts$'] },
    },
    {
      name: 'the-studio-runs-in-browsers',
      comment:
        'As web-runs-in-browsers says, and it may rank with scoring, which is pure. What else it needs of the service it ' +
        'asks for over HTTP.',
      severity: 'error',
      from: { path: '^src/web/studio/' },
      to: {
        pathNot: [
          '^src/web/',
          ...packages('lit', 'lit-html'),
          '^src/http/client/index[.]ts$',
          '^scoring/index[.]ts$',
        ],
      },
    },
    {
      name: 'of-the-client-types-only',
      comment:
        'The client brings openapi-fetch with it. The elements call fetch themselves, and take its types.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/http/client/', dependencyTypesNot: values },
    },
    {
      name: 'nobody-imports-the-web',
      comment: 'src/web needs a document. It is built by vite into dist/web and served as files.',
      severity: 'error',
      from: { pathNot: ['^src/web/', '^test/web/'] },
      to: { path: '^src/web/' },
    },
    {
      name: 'main-is-started-not-imported',
      comment:
        'Importing src/main.ts would start a server. Import createApp from src/http/app.ts, or start the built program as a ' +
        'child process.',
      severity: 'error',
      from: {},
      to: { path: '^src/main[.]ts$' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests describe the product and are not shipped. Move what both need into the product.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or hide a third with the thing they share. Types count as well: ' +
        'a circle of words is as hard to read as a circle of calls.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Delete it, or connect it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]m?ts$', '[.]json$', '^src/web/demo[.]ts$'] },
      to: {},
    },
    {
      name: 'no-development-tools-in-the-product',
      comment:
        'The image holds production dependencies only, so this import would fail there. Move the package to ' +
        '"dependencies", or the code to test/. Types (@types/…) vanish when compiled and may stay.',
      severity: 'error',
      from: { path: '^(src|catalog|scoring)/', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: values, pathNot: '^node_modules/@types/' },
    },
    {
      name: 'only-declared-packages',
      comment:
        "What another package brought can vanish with that one's next release. Add it to package.json.",
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment: 'The imported file or package does not exist. Mind the spelling and the .js ending.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
  },
}
