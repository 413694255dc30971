// A lesson being written: its steps, the chosen one, and the run to find points in. It is the open scenario's own
// lesson; every change is an undoable edit of that scenario, and it is saved with it.

import { useEffect, useMemo } from 'react'
import { lessonFaultSentence } from '../../../diagram/say-lesson-fault.ts'
import type { Lesson } from '../../../protocol/formats/lesson.ts'
import { lessonFaults } from '../../../protocol/lesson-faults.ts'
import { say } from '../../../words/words.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import { documentOf } from '../../state/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { momentAt } from '../stages.ts'
import { Area, Line } from './Area.tsx'
import { DraftStage } from './DraftStage.tsx'
import { FIRST_LESSON, stopOf } from './edits.ts'
import { ModeChoice } from './ModeChoice.tsx'
import { StepEditor } from './StepEditor.tsx'
import { StepsList } from './StepsList.tsx'
import { traceOfRun, useTraces } from './use-traces.ts'
import { useLessonEdit, useWriting, WritingContext } from './use-writing.ts'
import styles from './write.module.css'

function About() {
  const { lesson } = useWriting()
  const edit = useLessonEdit()
  const change = useLab((state) => state.change)
  const title = useLab(({ workspace }) => workspace.runs[0].title)
  const rename = (text: string) =>
    change((workspace) => {
      const [own, ...others] = workspace.runs
      return { ...workspace, runs: [{ ...own, title: text }, ...others] }
    })
  return (
    <>
      <Line label={say('lessons.write.title')} value={title} onChange={rename} />
      <Area
        label={say('lessons.write.summary')}
        value={lesson.summary}
        onChange={(summary) => edit((before) => ({ ...before, summary }))}
      />
      <div>
        <Button look="quiet" onClick={() => change((workspace) => ({ ...workspace, lesson: null }))}>
          {say('lessons.write.remove')}
        </Button>
      </div>
    </>
  )
}

/** What is wrong with the step that is open. */
function Faults({ place }: { readonly place: number }) {
  const { faults } = useWriting()
  const own = faults.filter(({ step }) => step === place)
  return (
    <ul className={styles.faults} role="status">
      {own.map((fault) => (
        <li key={lessonFaultSentence(fault)}>
          <Glyph name="slash" size={12} />
          <span>{lessonFaultSentence(fault)}</span>
        </li>
      ))}
    </ul>
  )
}

function Editor() {
  const place = useLab(({ learning }) => learning.written)
  const { lesson, traces } = useWriting()
  const step = place === null ? undefined : lesson.steps[place]
  const trace = traces === null || step === undefined ? null : traceOfRun(traces, step.run)
  if (place === null || step === undefined) return <About />
  return (
    <>
      <Faults place={place} />
      {trace === null ? (
        <p>{say('lessons.stage.loading')}</p>
      ) : (
        <StepEditor key={place} place={place} step={step} trace={trace} />
      )}
    </>
  )
}

function Heading() {
  const place = useLab(({ learning }) => learning.written)
  const { lesson } = useWriting()
  const step = place === null ? undefined : lesson.steps[place]
  const title =
    place === null || step === undefined
      ? say('lessons.write.about')
      : say('lessons.write.number', { number: place + 1, kind: say(`lessons.phase.${step.kind}`) })
  return <h2 tabIndex={-1}>{title}</h2>
}

function Pane() {
  const lab = useLabStore()
  const place = useLab(({ learning }) => learning.written)
  const save = useLab((state) => state.saveHere)
  const preview = () => {
    const { workspace, openLesson, setMode } = lab.getState()
    const scenario = documentOf(workspace)
    if (scenario.lesson === undefined) return
    setMode('learn')
    openLesson({ key: 'preview', origin: 'preview', scenario, lesson: scenario.lesson }, place ?? 0)
  }
  return (
    <section className={styles.pane} aria-label={say('lessons.write.write')} data-panel="lesson">
      <header className={styles.paneHead}>
        <Heading />
      </header>
      <div className={styles.editor}>
        <Editor />
      </div>
      <footer className={styles.actions}>
        <Button look="primary" onClick={preview}>
          {say('lessons.write.preview')}
        </Button>
        <Button onClick={() => void save(false)}>{say('lessons.write.save')}</Button>
      </footer>
    </section>
  )
}

/** Brings the run of the open step to the stage. */
function useDraft(lesson: Lesson, traces: ReturnType<typeof useTraces>): void {
  const place = useLab(({ learning }) => learning.written)
  const runs = useLab(({ workspace }) => workspace.runs)
  const stageDraft = useLab((state) => state.stageDraft)
  const name = place === null ? undefined : lesson.steps[place]?.run
  const trace = traces === null ? null : traceOfRun(traces, name)
  const run = runs.find(({ title }, i) => (name === undefined ? i === 0 : i > 0 && title === name))
  useEffect(() => {
    if (trace !== null && run !== undefined) stageDraft(run, trace)
  }, [stageDraft, trace, run])
  const lab = useLabStore()
  const isThere = trace !== null
  // Another step is looked at where it stops; while it is edited the stage stays where the author put it.
  useEffect(() => {
    const { learning, workspace } = lab.getState()
    const step = place === null ? undefined : workspace.lesson?.steps[place]
    if (!isThere || learning.draft === null || step === undefined) return
    const { lab: stage, whole } = learning.draft
    stage.getState().seek(momentAt(whole, stopOf(step) ?? 0))
  }, [lab, place, isThere])
}

function Written({ lesson }: { readonly lesson: Lesson }) {
  const traces = useTraces()
  const faults = useMemo(() => (traces === null ? [] : lessonFaults(lesson, traces)), [lesson, traces])
  const writing = useMemo(() => ({ lesson, traces, faults }), [lesson, traces, faults])
  useDraft(lesson, traces)
  return (
    <WritingContext value={writing}>
      <StepsList />
      <Pane />
      <DraftStage />
    </WritingContext>
  )
}

/** Where there is no lesson yet. */
function Nothing() {
  const title = useLab(({ workspace }) => workspace.runs[0].title)
  const change = useLab((state) => state.change)
  const select = useLab((state) => state.selectWritten)
  const begin = () => {
    change((workspace) => ({ ...workspace, lesson: FIRST_LESSON }))
    select(0)
  }
  return (
    <section className={styles.empty} aria-label={say('lessons.write.write')} data-panel="lesson">
      <header className={styles.paneHead}>
        <ModeChoice />
      </header>
      <div className={styles.nothing}>
        <p>{say('lessons.write.none', { title })}</p>
        <Button look="primary" onClick={begin}>
          {say('lessons.write.begin')}
        </Button>
      </div>
    </section>
  )
}

export function Write() {
  const lesson = useLab(({ workspace }) => workspace.lesson)
  return lesson === null ? <Nothing /> : <Written lesson={lesson} />
}
