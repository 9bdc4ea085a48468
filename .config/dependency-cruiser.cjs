// The architecture as rules: who may import what, why, and what to do instead. A type-only import counts like any
// other, unless its rule says otherwise. `npm run imports` checks them all.

const doors = '^(catalog|scoring)/index[.]ts$'
const builtIn = ['core']
const values = ['type-only'] // used as dependencyTypesNot: what is left is an import of values
const packages = (...names) => names.map((name) => `^node_modules/${name}/`)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'scoring-is-pure',
      comment:
        'Scoring knows numbers, masks and names, so the same code ranks sunscreen or headphones and runs in a browser. ' +
        'It imports only itself and ml-matrix. A product, a sentence, a file or a clock? Turn it into a column, a gate ' +
        'or an argument in src/usecases/build-problem.ts.',
      severity: 'error',
      from: { path: '^scoring/' },
      to: { pathNot: ['^(scoring|catalog)/', ...packages('ml-matrix')] },
    },
    {
      name: 'catalog-is-pure',
      comment:
        'The catalogue says what products are and why we believe it, from data it is given. It imports only itself and ' +
        'zod (and the parsers of its import formats, when there are any: list them here). Reading files is the work of ' +
        'src/snapshot; ranking is the work of scoring.',
      severity: 'error',
      from: { path: '^catalog/' },
      to: { pathNot: ['^(catalog|scoring)/', ...packages('zod')] },
    },
    {
      name: 'only-through-the-door',
      comment:
        'What a folder exports from its index.ts is its promise; all else may change on any day. Import from ' +
        'catalog/index.ts or scoring/index.ts, and if the name is missing there, decide whether it should be public. ' +
        'Unit tests may reach inside.',
      severity: 'error',
      from: { pathNot: '^(catalog|scoring|test)/' },
      to: { path: '^(catalog|scoring)/', pathNot: doors },
    },
    {
      name: 'two-vocabularies',
      comment:
        'Catalogue and scoring do not know each other: products here, numbers there, so that either can be replaced. ' +
        'Their words meet in one file, src/usecases/build-problem.ts; translate there.',
      severity: 'error',
      from: { path: '^(catalog|scoring)/' },
      to: { path: '^(catalog|scoring)/', pathNot: '^$1/' },
    },
    {
      name: 'usecases-know-no-transport',
      comment:
        'A use case is a story told with the catalogue and scoring doors, a snapshot and the errors. It knows neither ' +
        'HTTP nor storage nor Node: let the route parse, let src/main.ts pick adapters, and take time, ids and ' +
        'randomness as arguments. Of the store it may know the types, which are in src/store/store.ts.',
      severity: 'error',
      from: { path: '^src/usecases/' },
      to: {
        pathNot: [
          '^src/(usecases|snapshot)/',
          '^src/errors[.]ts$',
          '^src/store/store[.]ts$',
          '^(catalog|scoring)/',
        ],
      },
    },
    {
      name: 'snapshot-joins-the-doors',
      comment:
        'A snapshot is facts compiled to columns and verdicts, once per version. It may use both doors, the errors and ' +
        "Node's own modules to read and hash. What a request asks belongs in src/usecases; how it arrives, in src/routes.",
      severity: 'error',
      from: { path: '^src/snapshot/' },
      to: {
        pathNot: ['^src/snapshot/', '^src/(errors|site-id)[.]ts$', '^(catalog|scoring)/'],
        dependencyTypesNot: builtIn,
      },
    },
    {
      name: 'routes-do-not-compute',
      comment:
        'A route parses, calls one use case and responds. If it needs a value from scoring, the catalogue or a snapshot, ' +
        'the use case should have returned it. Their types are welcome: they vanish when compiled. Only the HTTP schemas ' +
        'take a value: the profile schema, which belongs to the catalogue because its vocabulary does.',
      severity: 'error',
      from: { path: '^src/routes/', pathNot: '^src/routes/schemas/' },
      to: {
        path: ['^(catalog|scoring)/', '^src/snapshot/', ...packages('ml-matrix')],
        dependencyTypesNot: values,
      },
    },
    {
      name: 'routes-do-not-store',
      comment:
        'The hot path touches no storage, and a route that reads a row skips the use case that explains why. Not even ' +
        'its types: ask a use case.',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: { path: '^src/store/' },
    },
    {
      name: 'routes-stay-in-their-layer',
      comment:
        'Of this project a route knows its own folder, who calls, use cases, sites, errors and the types above. What ' +
        'app, server, config or main know reaches it as an argument of its factory.',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(routes|usecases|snapshot|store|access|sites)/',
          '^src/(errors|metrics|rate-limit-setting)[.]ts$',
        ],
      },
    },
    {
      name: 'only-main-picks-adapters',
      comment:
        'src/main.ts is the composition root: it chooses a server, and has src/sites open the store. Everyone else takes ' +
        'a port as an argument (a Store, a Keeper), which is also how a test swaps it. Types of the ports may be ' +
        'imported. A command in src/commands is a program of its own, and chooses for itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main[.]ts$', '^src/(server[.]ts$|store/|sites/|commands/)'] },
      to: {
        path: ['^src/server[.]ts$', '^src/store/'],
        dependencyTypesNot: values,
      },
    },
    {
      name: 'content-only-keeps',
      comment:
        'Content keeps texts by their hash and gives back the very bytes, so that what was said last year can be said ' +
        'again. What a text means is for catalog to say, and what is wrong with a request for src/kept-catalog.ts: ' +
        "here are the port, its implementations and Node's own modules, and of the catalogue the names of its texts.",
      severity: 'error',
      from: { path: '^src/content/' },
      to: { pathNot: ['^src/content/', '^src/store/store[.]ts$', '^catalog/'], dependencyTypesNot: builtIn },
    },
    {
      name: 'store-only-stores',
      comment:
        'The store keeps rows and gives them back. What a row means is for a use case to say; a body is JSON to it, so it ' +
        "needs no type of the catalogue. Here are the port, Kysely over SQLite, Node's own modules and the errors.",
      severity: 'error',
      from: { path: '^src/store/' },
      to: {
        pathNot: ['^src/store/', '^src/errors[.]ts$', ...packages('kysely', 'libsql')],
        dependencyTypesNot: builtIn,
      },
    },
    {
      name: 'web-runs-in-browsers',
      comment:
        'What is in src/web is sent to browsers: it imports itself, lit, and types of the client, which vanish. A value of ' +
        'the service would drag the service along; ask it over HTTP.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '^src/web/studio/' },
      to: { pathNot: ['^src/web/', ...packages('lit', 'lit-html'), '^src/client/index[.]ts$'] },
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
          '^src/client/index[.]ts$',
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
      to: { path: '^src/client/', dependencyTypesNot: values },
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
        'Importing src/main.ts would start a server. Import createApp from src/app.ts, or start the built program as a ' +
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
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '[.]json$', '^src/web/demo[.]ts$'] },
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
        "A package that is here only because another one brought it can vanish with that one's next release. Add it to " +
        'package.json at an exact version, after reading what it brings.',
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
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
