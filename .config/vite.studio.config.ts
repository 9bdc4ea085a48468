import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

// What the browsers of people of the studio run: one file, beside what .config/vite.config.ts has built.
export default defineConfig({
  root: at('src/web/studio'),
  publicDir: at('src/web/studio/public'),
  logLevel: 'warn',
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { studio: at('src/web/studio/studio.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
})
