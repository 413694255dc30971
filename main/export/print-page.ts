// A page to be printed by the window's engine, and what stands at the foot of each sheet of paper.

/** Both are HTML; of the foot the engine fills in elements of the classes `pageNumber` and `totalPages`. */
export interface PrintPage {
  readonly html: string
  readonly footer: string
}
