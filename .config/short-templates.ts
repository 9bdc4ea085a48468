import type { Plugin } from 'vite'

/** Takes the indentation out of templates, which no browser shows and no minifier touches. */
export const shortTemplates = (): Plugin => ({
  name: 'short-templates',
  enforce: 'pre',
  transform: { filter: { id: /src\/web\/.*-view\.ts$/ }, handler: (code) => code.replaceAll(/\n\s+/g, '\n') },
})
