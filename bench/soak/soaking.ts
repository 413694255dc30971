// How long to soak, and with which seeds.

export interface Soaking {
  /** The first of the seeds. */
  readonly seed: number
  /** For each part that takes seeds. */
  readonly minutes: number
}
