// The lessons there are to learn: those the app comes with, and the one of the scenario that stands open.

import { useMemo } from 'react'
import { useLab } from '../state/lab.ts'
import type { LessonEntry } from '../state/lesson-types.ts'
import { documentOf } from '../state/workspace.ts'

const NONE: readonly LessonEntry[] = []

/** Whether a lesson asks for the bug of the server it runs against; those stand together, after all others. */
export const isHunt = ({ origin, scenario }: LessonEntry): boolean =>
  origin === 'builtin' && (scenario.bug ?? null) !== null

/** The open scenario's own lesson, if it has one. */
export function useOwnLesson(): LessonEntry | null {
  const workspace = useLab((state) => state.workspace)
  return useMemo(() => {
    const scenario = documentOf(workspace)
    const { lesson, title } = scenario
    return lesson === undefined ? null : { key: `file:${title}`, origin: 'file', scenario, lesson }
  }, [workspace])
}

/** In order; empty until they are read. */
export function useEntries(): readonly LessonEntry[] {
  const builtins = useLab(({ learning }) => learning.builtins)
  const own = useOwnLesson()
  return useMemo(() => {
    if (builtins === null) return NONE
    const isBuiltin = builtins.some(
      ({ scenario }) => own !== null && JSON.stringify(scenario) === JSON.stringify(own.scenario),
    )
    return own === null || isBuiltin ? builtins : [...builtins, own]
  }, [builtins, own])
}
