/** The member under a name that a file or a caller gives; never what every object has, such as `constructor`. */
export const own = <T>(members: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(members, name) ? members[name] : undefined

/** Whether a plain object answers to a name without being given it, so that what is not said would look like said. */
export const isOfEveryObject = (name: string): boolean => name in {}
