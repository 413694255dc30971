// The screen Lessons: the list, the lesson, and the stage beside it. What is read of it is read when it is first shown.

import { lazy, Suspense, useEffect } from 'react'
import { say } from '../../words/words.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import { askedNow } from './asked.ts'
import { LessonPane } from './learn/LessonPane.tsx'
import styles from './lessons.module.css'
import { LessonList } from './list/LessonList.tsx'
import { ResultsDialogs } from './list/ResultsMenu.tsx'
import { LessonStageView } from './stage/LessonStageView.tsx'
import { TrialSetup } from './trial/TrialSetup.tsx'
import { TrialStage } from './trial/TrialStage.tsx'
import { useEntries } from './use-entries.ts'
import { WindowContext } from './use-learning.ts'

/** Reads the lessons once, and opens the first that is not done. */
function useLessons(): void {
  const load = useLab((state) => state.loadLessons)
  const unread = useLab(({ learning }) => learning.unread)
  useEffect(() => {
    if (!unread) void load()
  }, [load, unread])
  const lab = useLabStore()
  const entries = useEntries()
  const isOpen = useLab(({ learning }) => learning.entry !== null)
  useEffect(() => {
    const { progress } = lab.getState().learning
    const isDone = (key: string) => progress.lessons.some(({ name, done }) => name === key && done !== null)
    const [first] = entries
    const next = entries.find(({ key }) => !isDone(key)) ?? first
    if (!isOpen && next !== undefined) lab.getState().openLesson(next)
  }, [lab, entries, isOpen])
}

function Unread() {
  const load = useLab((state) => state.loadLessons)
  return (
    <div className={styles.unread} role="alert">
      <p>{say('lessons.unread')}</p>
      <Button onClick={() => void load()}>{say('lessons.again')}</Button>
    </div>
  )
}

function Learn() {
  const trial = useLab(({ learning }) => learning.trial)
  const asked = useLab(({ learning }) => askedNow(learning))
  return (
    <>
      {trial === null ? <LessonList /> : <TrialSetup trial={trial} />}
      <LessonPane />
      {trial === null ? <LessonStageView asked={asked} /> : <TrialStage trial={trial} />}
    </>
  )
}

/** Writing is for authors: its part is loaded when it is first asked for. */
const Write = lazy(async () => ({ default: (await import('./write/Write.tsx')).Write }))

/** What was pressed to come to the other mode may be gone: the focus then begins at the heading. */
function useModeFocus(mode: 'learn' | 'write'): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      document.querySelector<HTMLElement>(`[data-mode="${mode}"] [data-panel="lesson"] h2`)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [mode])
}

function Mode() {
  const mode = useLab(({ learning }) => learning.mode)
  useModeFocus(mode)
  if (mode === 'learn') return <Learn />
  return (
    <Suspense>
      <Write />
    </Suspense>
  )
}

export function LessonsScreen() {
  useLessons()
  const unread = useLab(({ learning }) => learning.unread)
  const shape = useLab(({ learning: { mode, trial } }) =>
    mode === 'write' ? 'write' : trial === null ? 'learn' : 'try',
  )
  return (
    <WindowContext value={useLabStore()}>
      <main
        className={styles.screen}
        aria-label={say('stage.frame.lessons')}
        data-shape={shape}
        data-mode={shape === 'write' ? 'write' : 'learn'}
      >
        {unread ? <Unread /> : <Mode />}
        <ResultsDialogs />
      </main>
    </WindowContext>
  )
}
