// Forks the run where play stands: what is another from there on, and what the branch is called. It follows play, so
// another step is chosen in the picture.

import { type FormEvent, type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { plain, say } from '../../words/words.ts'
import { Sentence } from '../stage/Sentence.tsx'
import { inForceAt, type Settings } from '../state/in-force.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import { endOfStep, eventsShown } from '../state/moments.ts'
import { currentStep } from '../state/selectors.ts'
import { frontOf } from '../state/workspace.ts'
import { Field } from '../ui/Field.tsx'
import { ClientPart } from './fork/ClientPart.tsx'
import styles from './fork/fork.module.css'
import { PolicyPart } from './fork/PolicyPart.tsx'
import { WayPart } from './fork/WayPart.tsx'
import { type ForkDraft, forkStep, NOTHING, nextMessage, settingsOf, suggestedName } from './fork-draft.ts'
import { Sheet } from './Sheet.tsx'

/** The step to fork after, where play stands or goes to when the run is over. */
function useForkStep(): number {
  const lab = useLabStore()
  const current = useLab(currentStep)
  const steps = useLab(({ timeline }) => timeline.steps.length)
  useEffect(() => {
    const { timeline, seek, pause, playing } = lab.getState()
    if (playing) pause()
    const step = forkStep(timeline, currentStep(lab.getState()))
    if (step !== currentStep(lab.getState())) seek(endOfStep(timeline, step))
  }, [lab])
  return Math.min(current, steps)
}

export function ForkPanel() {
  const lab = useLabStore()
  const form = useId()
  const step = useForkStep()
  const trace = useLab((state) => state.trace)
  const timeline = useLab((state) => state.timeline)
  const run = useLab((state) => state.scenario)
  const [draft, setDraft] = useState<ForkDraft>(NOTHING)
  const change = (part: Partial<ForkDraft>) => setDraft((before) => ({ ...before, ...part }))

  const after = eventsShown(trace, timeline, step)
  const ground = useMemo(() => inForceAt(run, after), [run, after])
  const next = nextMessage(trace, after)
  const settings: Settings = settingsOf(draft, ground, next)
  const lost = draft.loses === 0 ? null : next + draft.loses - 1
  const name = draft.name ?? suggestedName(ground, settings, step, lost)
  const isOver = step > 0 && step >= timeline.steps.length

  const fork = async (besides: boolean) => {
    if (isOver) return
    const state = lab.getState()
    const origin = frontOf(state.workspace)
    state.openTime(null)
    state.fork(after, settings, name)
    const { workspace, showPair } = lab.getState()
    if (besides) await showPair(origin, frontOf(workspace), after)
  }
  /** From wherever the focus is in the panel. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void fork(event.shiftKey)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void fork(false)
  }
  const sentence = timeline.steps[step - 1]?.sentence

  return (
    <Sheet
      title={step === 0 ? say('time.fork.titleBegin') : say('time.fork.title', { step })}
      foot={
        <>
          <button
            type="submit"
            form={form}
            className={styles.primary}
            disabled={isOver}
            title={say('time.fork.goTitle')}
          >
            {say('time.fork.go')}
          </button>
          <button
            type="button"
            className={styles.second}
            disabled={isOver}
            title={say('time.fork.goCompareTitle')}
            onClick={() => void fork(true)}
          >
            {say('time.fork.goCompare')}
          </button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
        <div className={styles.where} aria-live="polite">
          {sentence !== undefined && (
            <p className={styles.sentence} title={plain(sentence)}>
              <Sentence parts={sentence} />
            </p>
          )}
          <p>{say(isOver ? 'time.fork.over' : step === 0 ? 'time.fork.begin' : 'time.fork.stays')}</p>
        </div>
        <ClientPart draft={draft} ground={ground} change={change} />
        <PolicyPart draft={draft} ground={ground} change={change} />
        <WayPart draft={draft} ground={ground} next={next} change={change} />
        <div className={styles.part}>
          <Field label={say('time.fork.name')}>
            {(ids) => (
              <input
                id={ids.id}
                type="text"
                className={styles.name}
                value={name}
                autoComplete="off"
                spellCheck={false}
                onChange={({ target }) => change({ name: target.value === '' ? null : target.value })}
              />
            )}
          </Field>
          <p className={styles.rest}>{say('time.fork.rest')}</p>
        </div>
      </form>
    </Sheet>
  )
}
