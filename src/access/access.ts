import { callerRoles, type CallerRole } from './caller.js'

/** What a route lets its callers do; who may is in `allowed`, and nobody else may. */
export type Access = 'open' | 'read' | 'study' | 'edit' | 'administer'

export const allowed: Readonly<Record<Access, readonly CallerRole[]>> = {
  open: callerRoles,
  // Anonymous callers while reads are public, and then those of the default site only.
  read: callerRoles,
  study: ['viewer', 'editor', 'admin'],
  edit: ['editor', 'admin'],
  administer: ['admin'],
}
