import { numberOf } from './money.js'

/** Units by what they measure, each with how many of the base it is: ml, g, mm, minutes, pieces, watts. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  {
    ...{
      ml: 1,
      cc: 1,
      cm3: 1,
      'cm³': 1,
      cl: 10,
      dl: 100,
      l: 1000,
      lt: 1000,
      ltr: 1000,
      liter: 1000,
      litre: 1000,
    },
    ...{
      liters: 1000,
      litres: 1000,
      litr: 1000,
      litro: 1000,
      litri: 1000,
      litros: 1000,
      litrů: 1000,
      мл: 1,
      л: 1000,
    },
    ...{
      'fl oz': 29.5735,
      floz: 29.5735,
      'fl.oz': 29.5735,
      'fl. oz': 29.5735,
      'fl.oz.': 29.5735,
      'fl. oz.': 29.5735,
    },
    ...{ oz: 29.5735, 'oz.': 29.5735, pt: 473.176, qt: 946.353, gal: 3785.41, млн: 1 },
  },
  {
    ...{
      mg: 0.001,
      g: 1,
      gr: 1,
      gm: 1,
      gram: 1,
      grams: 1,
      gramm: 1,
      grammes: 1,
      г: 1,
      гр: 1,
      dag: 10,
      dkg: 10,
    },
    ...{
      kg: 1000,
      kgs: 1000,
      kilo: 1000,
      кг: 1000,
      oz: 28.3495,
      'oz.': 28.3495,
      lb: 453.592,
      lbs: 453.592,
      t: 1e6,
    },
  },
  {
    ...{
      mm: 1,
      cm: 10,
      dm: 100,
      m: 1000,
      km: 1e6,
      in: 25.4,
      inch: 25.4,
      inches: 25.4,
      zoll: 25.4,
      '"': 25.4,
      '″': 25.4,
    },
    ...{ ft: 304.8, мм: 1, см: 10, м: 1000 },
  },
  { s: 1 / 60, sec: 1 / 60, sek: 1 / 60, min: 1, minutes: 1, minuten: 1, h: 60, hr: 60, hours: 60, std: 60 },
  {
    ...{
      pc: 1,
      pcs: 1,
      piece: 1,
      pieces: 1,
      ks: 1,
      st: 1,
      stk: 1,
      'st.': 1,
      stück: 1,
      szt: 1,
      'szt.': 1,
      pz: 1,
      ud: 1,
    },
    ...{ uds: 1, шт: 1, 'шт.': 1, ct: 1, count: 1, tabs: 1, tablets: 1, caps: 1, capsules: 1 },
  },
  { w: 1, kw: 1000, watt: 1, watts: 1, вт: 1, квт: 1000 },
  { v: 1, volt: 1, в: 1 },
  { bar: 1, mbar: 0.001, kpa: 0.01, mpa: 10, psi: 0.0689476 },
]

const QUANTITY =
  /^\s*(?:(\d{1,3})\s*[x×*х]\s*)?(-?\d(?:[\s.,'’]?\d)*)\s*([\p{L}³"″%°][\p{L}³"″%°. ]{0,15})?\s*$/u

/**
 * A number with or without its unit, in the unit that is asked for: `0.75 L` in ml is 750, `2 x 50ml` is 100. An ounce is
 * one of volume where a volume is asked for. Without a unit of its own the number is in the unit of the attribute.
 */
export function quantityIn(text: string, unit: string | undefined, given?: string): number | undefined {
  const [, times = '1', written, named] = QUANTITY.exec(text.normalize('NFKC')) ?? []
  if (written === undefined) return undefined
  const value = numberOf(written.replace(/\s/g, ''), 3, null)
  if (value === undefined) return undefined
  const factor = factorOf((named ?? given ?? '').trim().toLowerCase(), unit?.toLowerCase())
  return factor === undefined ? undefined : Math.round(value * Number(times) * factor * 1e6) / 1e6
}

function factorOf(from: string, to: string | undefined): number | undefined {
  if (from === '' || from === to || from === `${to ?? ''}.`) return 1
  if (to === undefined) return undefined
  const bare = from.replace(/\.$/, '')
  for (const kind of kinds) {
    const [a, b] = [
      Object.hasOwn(kind, from) ? kind[from] : kind[bare],
      Object.hasOwn(kind, to) ? kind[to] : undefined,
    ]
    if (a !== undefined && b !== undefined) return a / b
  }
  return undefined
}
