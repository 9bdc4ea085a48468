/** Who writes to which site, and when. */
export interface Writer {
  readonly site: string
  readonly actor: string
  readonly at: string
}
