// What a run came to, in small. A run that nobody has run yet is run to be known.

import { useEffect } from 'react'
import { tileOf } from '../../diagram/tile.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { say } from '../../words/words.ts'
import { wordOf } from '../panels/setup/ladder.ts'
import { useLab } from '../state/lab.ts'
import type { RunVerdict } from '../state/time-types.ts'
import { VerdictTile } from '../ui/VerdictTile.tsx'

export const verdictWord = (verdict: RunVerdict | undefined): string =>
  verdict === undefined ? say('time.tabs.notRun') : wordOf(verdict.outcome, verdict.end)

export function useRunVerdict(run: Scenario): RunVerdict | undefined {
  const verdict = useLab(({ verdictsOfRuns }) => verdictsOfRuns.get(run))
  const learn = useLab((state) => state.learn)
  useEffect(() => {
    if (verdict === undefined) void learn(run)
  }, [learn, run, verdict])
  return verdict
}

export function RunTile({ run }: { readonly run: Scenario }) {
  const verdict = useRunVerdict(run)
  const tile =
    verdict === undefined ? ({ tile: 'none', glyph: 'dots' } as const) : tileOf(verdict.outcome, verdict.end)
  return <VerdictTile verdict={tile} word={verdictWord(verdict)} />
}
