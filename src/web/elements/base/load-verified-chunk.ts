import { CallFailed } from './failure.js'

/** The file and the hash of each chunk, by its name; the build writes them (.config/chunk-hashes.ts). */
declare const CANDOUR_CHUNKS: Readonly<Record<string, readonly [file: string, integrity: string]>>

const pending = new Map<string, Promise<unknown>>()
let failures = 0

/**
 * Fetches a chunk of this build, and runs it only where its hash is the one that the build wrote.
 * @throws {CallFailed} of kind `code` or `offline`; the chunk can then be asked for again
 */
export function loadVerifiedChunk<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  const found = (pending.get(name) ?? fetchVerified(name, load)) as Promise<Module>
  pending.set(name, found)
  return found
}

async function fetchVerified<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  const [file = '', integrity = ''] = CANDOUR_CHUNKS[name] ?? []
  // Browsers, and caches on the way, may keep a failed answer: a second try needs another address.
  const address = new URL(failures === 0 ? file : `${file}?${failures}`, import.meta.url).href
  try {
    await preload(address, integrity)
    return await (failures === 0 ? load() : (import(/* @vite-ignore */ address) as Promise<Module>))
  } catch {
    failures += 1
    pending.delete(name)
    throw new CallFailed({ kind: navigator.onLine ? 'code' : 'offline' })
  }
}

/** Fetches a module into the page and checks its hash; `import()` then runs these very bytes. */
function preload(address: string, integrity: string): Promise<unknown> {
  const link = document.createElement('link')
  if (!link.relList.supports('modulepreload')) return Promise.resolve()
  const ended = new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = reject
  })
  Object.assign(link, { rel: 'modulepreload', crossOrigin: '', integrity, href: address })
  document.head.append(link)
  return ended.finally(() => link.remove())
}
