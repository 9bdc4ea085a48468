import type { Key } from '../../store/store.js'

/** A key as it may be shown: never its secret, nor the hash of it. */
export type KeyView = Omit<Key, 'hash' | 'site'>

export function keyView({ hash: _hash, site: _site, ...shown }: Key): KeyView {
  return shown
}
