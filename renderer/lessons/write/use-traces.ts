// The traces of the runs that stand open: what a lesson is held against while it is written.

import { useEffect, useMemo, useState } from 'react'
import type { Scenario } from '../../../protocol/formats/scenario.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import type { LessonTraces } from '../../../protocol/lesson-faults.ts'
import { useLab } from '../../state/lab.ts'

/** What changes a run's trace; names of points and expectations do not. */
function keyOf(run: Scenario): string {
  const { bookmarks: _, expect: __, ...rest } = run
  return JSON.stringify(rest)
}

type Known = ReadonlyMap<string, Trace>

/** null until all of them are played. */
export function useTraces(): LessonTraces | null {
  const runs = useLab(({ workspace }) => workspace.runs)
  const play = useLab((state) => state.playRun)
  const [known, setKnown] = useState<Known>(new Map())
  useEffect(() => {
    let isNew = true
    for (const run of runs) {
      const key = keyOf(run)
      if (known.has(key)) continue
      void play(run).then((trace) => {
        if (isNew && trace !== null) setKnown((before) => new Map([...before, [key, trace]]))
      })
    }
    return () => {
      isNew = false
    }
  }, [runs, known, play])
  return useMemo(() => {
    const [own, ...others] = runs
    const main = known.get(keyOf(own))
    const branches = others.flatMap((run) => {
      const trace = known.get(keyOf(run))
      return trace === undefined ? [] : [[run.title, trace] as const]
    })
    return main === undefined || branches.length < others.length
      ? null
      : { main, branches: new Map(branches) }
  }, [runs, known])
}

export const traceOfRun = (traces: LessonTraces, run: string | undefined): Trace | null =>
  run === undefined ? traces.main : (traces.branches.get(run) ?? null)
