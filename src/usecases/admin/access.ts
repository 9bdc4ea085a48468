import type { Key } from '../../store/store.js'

/** Who may ask: nobody in particular, a web page, a shop's server, or a person of the studio. */
export const callerRoles = ['anonymous', 'pk', 'sk', 'viewer', 'editor', 'admin'] as const
export type CallerRole = (typeof callerRoles)[number]

/** What a route lets its callers do; who may is in `allowed`, and nobody else may. */
export type Access = 'open' | 'read' | 'study' | 'review' | 'stock' | 'export' | 'edit' | 'administer'

export const allowed: Readonly<Record<Access, readonly CallerRole[]>> = {
  open: callerRoles,
  // Anonymous callers while reads are public, and then those of the default site only.
  read: callerRoles,
  study: ['viewer', 'editor', 'admin'],
  // Whoever may recall a product, and whoever may look at the studio.
  review: ['sk', 'viewer', 'editor', 'admin'],
  // A shop's server brings its products, prices and recalls.
  stock: ['sk', 'editor', 'admin'],
  // Whoever may look at all of a catalogue, or brings it.
  export: ['sk', 'viewer', 'editor', 'admin'],
  edit: ['editor', 'admin'],
  administer: ['admin'],
}

export const roleOf = ({ kind, role }: Pick<Key, 'kind' | 'role'>): CallerRole =>
  kind === 'ak' ? (role ?? 'viewer') : kind
