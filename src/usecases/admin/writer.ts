import type { Key, Transaction } from '../../store/store.js'

/** Who writes to which site, and when: `at` is an ISO 8601 time in UTC. */
export interface Writer {
  readonly site: string
  readonly actor: string
  readonly at: string
}

/** A write that is running: its transaction, and who writes. */
export interface Writing extends Writer {
  readonly tx: Transaction
}

/** Whoever does something to a site in the name of a key: what of it the audit log says. */
export type Author = Pick<Key, 'site' | 'label' | 'id'>

/** The name of a key in the audit log: its label, and its id in brackets. */
export const actorOf = ({ label, id }: Pick<Key, 'label' | 'id'>): string => `${label} (${id})`
