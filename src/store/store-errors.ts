const faults = {
  damaged: ['is damaged', 'restore a backup, or move it away'],
  foreign: ['is not a database of Candour', 'move it away, or set another DATA_DIR'],
  newer: ['was written by a newer Candour', 'start that one, or restore a backup of this one'],
  'in-use': ['is in use by another process', 'stop that one, or set another DATA_DIR'],
  widowed: ['has lost its database', 'put candour.db back beside it, or move it away'],
} as const satisfies Record<string, readonly [what: string, remedy: string]>

export type Fault = keyof typeof faults

export const sayFault = (fault: Fault): string => faults[fault][0]

/** There is a database, and using it could lose its content. The service must not start. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'

  constructor(
    readonly fault: Fault,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`DATA_DIR: ${file} ${sayFault(fault)}: ${faults[fault][1]}`, options)
  }
}

/** The database cannot be reached (permissions, disk, space). This may pass, so the service may start without it. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'

  constructor(
    readonly file: string,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`DATA_DIR: cannot use ${file} (${code}): check its permissions and its disk`, options)
  }
}

/** A write names a site that does not exist. */
export class UnknownSite extends Error {
  override readonly name = 'UnknownSite'

  constructor(readonly site: string) {
    super(`there is no site ${site}`)
  }
}

/** A site of this id exists already. */
export class SiteExists extends Error {
  override readonly name = 'SiteExists'

  constructor(readonly site: string) {
    super(`there is a site ${site} already`)
  }
}

/** A row was read that this program cannot have written. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow'

  constructor(row: string, options?: ErrorOptions) {
    super(`DATA_DIR: ${row} is damaged: restore a backup`, options)
  }
}
