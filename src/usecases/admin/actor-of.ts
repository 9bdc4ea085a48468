import type { Key } from '../../store/store.js'

/** Who did something, as the audit log names them: what the key is called, and which one it is. */
export const actorOf = ({ label, id }: Pick<Key, 'label' | 'id'>): string => `${label} (${id})`
