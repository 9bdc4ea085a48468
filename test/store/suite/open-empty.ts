import type { Store } from '../../../src/store/store.js'

/** Opens an empty store. */
export type OpenEmpty = () => Promise<Store>
