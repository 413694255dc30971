// Whether two scenarios run the same. What did not change is mostly the same value, and is then not read.

import type { Scenario } from '../../protocol/formats/scenario.ts'

const PLAYS = ['seed', 'client', 'policy', 'network', 'download', 'changes', 'bug'] as const

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Whether the same happens in both; their titles may differ. */
export const isSamePlay = (a: Scenario, b: Scenario): boolean =>
  a === b || PLAYS.every((key) => isSame(a[key], b[key]))

/** Whether both give the same trace, in which the title stands. Bookmarks and expectations change no run. */
export const isSameRun = (a: Scenario, b: Scenario): boolean => a.title === b.title && isSamePlay(a, b)
