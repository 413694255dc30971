// The verdict as far as play has come; or, where the newest scenario gave no run, why not.

import { type Verdict, verdictAt } from '../../diagram/narrate.ts'
import { faultSentence } from '../../diagram/say-fault.ts'
import type { Refusal } from '../../main/contract.ts'
import { unreachable } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { useFrame } from './use-frame.ts'

function troubleSentence(trouble: Refusal): string {
  switch (trouble.kind) {
    case 'bad-argument':
      return faultSentence(say('stage.banner.scenarioName'), trouble.fault)
    case 'not-allowed':
      return say('stage.banner.notAllowed')
    case 'failed':
      return say('stage.banner.failed')
    default:
      return unreachable(trouble)
  }
}

/** The picture still shows the run before, so the verdict is gone and the reason stands in its place. */
const stale = (trouble: Refusal): Verdict => ({
  tile: 'none',
  glyph: 'slash',
  word: say('stage.banner.stale'),
  sentence: [{ text: troubleSentence(trouble), wire: false }],
  rule: [],
  seen: [],
})

export function useVerdict(): Verdict {
  const trace = useLab((state) => state.trace)
  const timeline = useLab((state) => state.timeline)
  const trouble = useLab((state) => state.trouble)
  const frame = useFrame(timeline)
  return trouble === null ? verdictAt(trace, timeline, frame) : stale(trouble)
}
