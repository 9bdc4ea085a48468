/** The column, or the member, by which a row says that an export of ours wrote it. */
export const EXPORT_MARK = 'candour_export'
/** What stands in it: how the row is written. */
export const EXPORT_FORM = '1'

/** Whether an export wrote a row, which is read as it stands. A row that a person adds below says nothing of it. */
export const isOfExport = (row: Readonly<Record<string, unknown>>): boolean =>
  Object.hasOwn(row, EXPORT_MARK) && String(row[EXPORT_MARK]) === EXPORT_FORM
