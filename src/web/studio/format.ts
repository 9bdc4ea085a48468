const numbers = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const signedNumbers = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Tenths of a point as they are shown. */
export const points = (tenths: number): string => numbers.format(tenths / 10)
export const change = (tenths: number): string => signedNumbers.format(tenths / 10).replace('-', '−')
export const share = (of: number): string => percent.format(of)
export const whole = (by: number): string => (by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '±0')
export const moment = (at: string): string => time.format(new Date(at))

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
