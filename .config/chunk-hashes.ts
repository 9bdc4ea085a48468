import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const NAME = 'CANDOUR_CHUNKS'

/**
 * Writes the file and the hash of each chunk into the module that fetches it, which is
 * src/web/elements/base/load-verified-chunk.ts. The hash in that module's own name is older than what is written, but it
 * covers the names of the chunks, and those cover their bytes.
 */
export const chunkHashes = (): Plugin => ({
  name: 'chunk-hashes',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const hashes = chunks
        .filter(({ isDynamicEntry }) => isDynamicEntry)
        .map(({ name, fileName, code }) => [name, [fileName.split('/').at(-1), integrityOf(code)]])
      for (const chunk of chunks) {
        chunk.code = chunk.code.replaceAll(NAME, JSON.stringify(Object.fromEntries(hashes)))
      }
    },
  },
})

const integrityOf = (code: string): string => `sha384-${createHash('sha384').update(code).digest('base64')}`
