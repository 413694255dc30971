// The shape of the screen Reference in the window's state.

import type { Refusal } from '../../main/contract.ts'
import type { Entry } from '../../reference/entry.ts'

export interface ReferenceSlice {
  /** The entry that is shown, by its id; `chapter/NAME` is a whole chapter. */
  readonly referencePage: string
  /** Why the last example could not be run. */
  readonly exampleTrouble: Refusal | null
  /** Goes to the screen Reference, at this entry. */
  openEntry(id: string): void
  /** Goes to where an entry can be seen: a run that shows it, at the event that does, or another screen. */
  showEntry(entry: Entry): Promise<void>
}
