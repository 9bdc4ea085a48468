// Paths here are relative to the project root, because every command runs there.
import { fileURLToPath } from 'node:url'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.ts']
const product = ['src/**/*.ts', 'catalog/**/*.ts', 'scoring/**/*.ts']
const pure = ['catalog/**/*.ts', 'scoring/**/*.ts', 'src/usecases/**/*.ts']

const asAnArgument = 'Time, randomness and I/O are arguments: let src/main.ts or the route pass the value in.'
const asASetting = 'Only src/config.ts reads the environment: add a setting there and take it as an argument.'

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/', 'catalog/data/', 'src/http/client/openapi.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'every file',
    rules: {
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-constant-binary-expression': 'error',
      'no-promise-executor-return': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable-loop': 'error',
      'no-unsafe-finally': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    name: 'TypeScript, with types',
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)) },
    },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // The compiler reports these (noUnusedLocals, noUnusedParameters), and `_name` is its word for "on purpose".
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    name: 'the product',
    files: product,
    rules: {
      'no-console': 'error',
      'no-param-reassign': 'error',
    },
  },
  {
    name: 'one reader of the environment',
    files: product,
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: asASetting },
        { object: 'globalThis', property: 'process', message: asASetting },
      ],
      'no-restricted-imports': ['error', { name: 'node:process', message: asASetting }],
    },
  },
  {
    name: 'the browser, where whoever embeds an element reads the console',
    files: ['src/web/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    name: 'pure folders',
    files: pure,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'setTimeout', 'setInterval', 'fetch', 'performance', 'crypto'].map(
          (name) => ({
            name,
            message: asAnArgument,
          }),
        ),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: asAnArgument },
        { selector: 'CallExpression[callee.name="Date"]', message: asAnArgument },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: asAnArgument,
        },
        { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: asAnArgument },
      ],
    },
  },
  {
    name: 'tests, which ask for types only where a fault in a promise would turn a test green',
    files: ['test/**/*.ts'],
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // In a test a wrong `!` is a red test.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
