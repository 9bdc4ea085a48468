export interface Forbidden {
  readonly what: string
  readonly pattern: RegExp
}
