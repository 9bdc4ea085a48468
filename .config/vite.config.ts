import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { chunkHashes } from './chunk-hashes.js'
import { shortTemplates } from './short-templates.js'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * Leaves out what vite adds to every import(): it would preload stylesheets, of which there are none, and tell the page
 * of a failure in an event that makes shops which vite has built load the page again.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
}

/** `:dir()` stays as it is: written as a list of languages it would not see the `dir` of a page. Lightning CSS calls it 4. */
const DIR_SELECTOR = 4

// What shoppers' browsers run. What a quiz needs at its end only, and languages other than English, are files of
// their own. The studio is not built here: what the two share would become a file that every quiz has to load.
export default defineConfig({
  root: at('src/web'),
  publicDir: at('src/web/public'),
  logLevel: 'warn',
  plugins: [plainImports, shortTemplates(), chunkHashes()],
  css: { lightningcss: { exclude: DIR_SELECTOR } },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { quiz: at('src/web/quiz.ts'), demo: at('src/web/demo.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'demo' ? 'demo.js' : 'widget/[name]-[hash].js'),
        chunkFileNames: 'widget/[name]-[hash].js',
      },
    },
  },
})
