// Areas of the catalogue that the window's first screen does not say: who says them adds them (words/whole.ts), so that
// the first script is none the larger for them.

import { bugs } from './bugs.ts'
import { conform } from './conform.ts'
import { conformCases } from './conform-cases/index.ts'
import { live } from './live.ts'
import { liveDesk } from './live-desk.ts'
import { probe } from './probe.ts'
import { vopr } from './vopr.ts'

export const later = { bugs, live, liveDesk, probe, conform, conformCases, vopr } as const
