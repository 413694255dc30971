// What went wrong and still matters to whoever looks at the window, until it is over or has been read.

import type { Trouble } from '../../contract-trouble.ts'

export interface Troubles {
  /** What there is to say now, the oldest first. */
  current(): readonly Trouble[]
  /** Of one kind the newest stands. */
  add(trouble: Trouble): void
  over(kind: Trouble['kind']): void
}

/** `changed` is told whenever there is something else to say. */
export function createTroubles(changed: () => void): Troubles {
  let standing: readonly Trouble[] = []
  const without = (kind: Trouble['kind']): readonly Trouble[] => standing.filter((each) => each.kind !== kind)
  return {
    current: () => standing,
    add(trouble) {
      standing = [...without(trouble.kind), trouble]
      changed()
    },
    over(kind) {
      const left = without(kind)
      if (left.length === standing.length) return
      standing = left
      changed()
    },
  }
}
