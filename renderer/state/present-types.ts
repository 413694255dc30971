// The shape of presenter mode in the window's state.

export interface PresentSlice {
  readonly presenting: boolean
  /** Also fills the screen, and gives back the window as it was. */
  present(on: boolean): void
}
