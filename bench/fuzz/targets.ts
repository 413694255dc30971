// What is fuzzed: every reader of what strangers can send into a socket, a file, a capture or a link. Each target says
// what must hold of whatever comes. The window's own calls are fuzzed in the real app (e2e/fuzz.ts).

import type { Corpus } from './corpus.ts'
import { fileTargets } from './files.ts'
import type { Target } from './target.ts'
import { wireTargets } from './wire.ts'

export const TARGETS = [
  'lines',
  'commands',
  'server',
  'client',
  'versions',
  'policies',
  'scenarios',
  'transcripts',
  'captures',
  'links',
] as const
export type TargetName = (typeof TARGETS)[number]

export const targetsOf = (corpus: Corpus): Readonly<Record<TargetName, Target>> => ({
  ...wireTargets(corpus),
  ...fileTargets(corpus),
})
