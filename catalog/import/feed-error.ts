/** Why a whole file is refused. */
export type FeedErrorCode =
  | 'not-a-feed'
  | 'empty'
  | 'no-header'
  | 'no-products'
  | 'cut-off'
  | 'not-read'
  | 'row-too-long'
  | 'wrong-format'
  | 'unknown-field'

/** Thrown where a file is not what it says. Nothing of it may be used. */
export class FeedError extends Error {
  /** @param place where in the file, such as `line 4` or `byte 0` */
  constructor(
    readonly code: FeedErrorCode,
    readonly place: string,
    readonly problem: string,
    readonly fix: string,
  ) {
    super(`${place}: ${problem} ${fix}`)
    this.name = 'FeedError'
  }
}
