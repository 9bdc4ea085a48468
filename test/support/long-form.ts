/** Whether the heavy tests run in their long form (`CANDOUR_LONG=1`), which takes minutes to hours. */
export const isLong = process.env['CANDOUR_LONG'] === '1'
