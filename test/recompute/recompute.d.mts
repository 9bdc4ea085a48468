interface Recomputed {
  readonly ranking: readonly {
    readonly productId: string
    readonly rank: number
    readonly score: number
    readonly range: readonly [number, number]
    readonly contributions: readonly {
      readonly criterion: string
      readonly weight: number
      readonly utility: number
      readonly contribution: number
    }[]
  }[]
  readonly excluded: readonly string[]
}

interface Weights {
  readonly weights: Readonly<Record<string, number>>
  readonly merchantCap: number
}

export function recompute(body: object, on: { readonly date: string; readonly weights?: Weights }): Recomputed

export function firstPlaceShare(of: Recomputed, draws: number, random: () => number): number
