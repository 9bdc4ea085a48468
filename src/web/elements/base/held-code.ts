import { CallFailed } from './failure.js'

/** By chunk: its file and hash, as the build made them. */
declare const CANDOUR_CHUNKS: Readonly<Record<string, readonly [file: string, integrity: string]>>

const coming = new Map<string, Promise<unknown>>()
let again = 0

/** Fetches a chunk of this build, held to its hash. Throws CallFailed; what failed can be asked for again. */
export function heldCode<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  const found = (coming.get(name) ?? fetchHeld(name, load)) as Promise<Module>
  coming.set(name, found)
  return found
}

async function fetchHeld<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  const [file = '', integrity = ''] = CANDOUR_CHUNKS[name] ?? []
  // Browsers and caches between may keep what failed: a second try needs another address.
  const address = new URL(again === 0 ? file : `${file}?${again}`, import.meta.url).href
  try {
    await preload(address, integrity)
    return await (again === 0 ? load() : (import(/* @vite-ignore */ address) as Promise<Module>))
  } catch {
    again += 1
    coming.delete(name)
    throw new CallFailed({ kind: navigator.onLine ? 'code' : 'offline' })
  }
}

/** Fetches a module into the page and checks its hash; import() then runs these very bytes. */
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
