// What to do next, at the foot of the lesson: the one thing Enter does, and beside it what else there is.

import type { ReactNode } from 'react'
import { say } from '../../../words/words.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import { lessonAfter, stepOf } from '../../state/lesson-course.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { isSaid, optionsOf } from '../answers.ts'
import { useStageTrace } from '../use-stage-trace.ts'
import styles from './pane.module.css'

function Back() {
  const back = useLab((state) => state.backInLesson)
  const isFirst = useLab(({ learning }) => learning.step === 0)
  return (
    <button
      type="button"
      className={styles.back}
      disabled={isFirst}
      aria-label={say('lessons.go.back')}
      title={say('lessons.go.back')}
      onClick={back}
    >
      <Icon name="back" />
    </button>
  )
}

/** Out of a preview. */
function BackToWriting() {
  const lab = useLabStore()
  const isPreview = useLab(({ learning }) => learning.entry?.origin === 'preview')
  if (!isPreview) return null
  const back = () => {
    const { learning, selectWritten, setMode } = lab.getState()
    if (stepOf(learning) !== null) selectWritten(learning.step)
    setMode('write')
  }
  return (
    <Button look="quiet" onClick={back}>
      {say('lessons.write.back')}
    </Button>
  )
}

interface BarProps {
  readonly hint: string
  readonly children: ReactNode
}

const Bar = ({ hint, children }: BarProps) => (
  <footer className={styles.actions}>
    <Back />
    {children}
    <BackToWriting />
    <span className={styles.hint} aria-hidden="true">
      {hint}
    </span>
  </footer>
)

function Predict() {
  const lockIn = useLab((state) => state.lockIn)
  const show = useLab((state) => state.showAnswer)
  const ready = useLab(({ learning }) => isSaid(learning.said))
  const trace = useStageTrace()
  const step = useLab(({ learning }) => stepOf(learning))
  const count =
    trace !== null && step?.kind === 'predict' ? Math.min(9, optionsOf(trace, step.ask).length) : 0
  return (
    <Bar hint={count > 0 ? say('lessons.hint.choose', { count }) : say('lessons.hint.enter')}>
      <Button look={ready ? 'primary' : 'plain'} disabled={!ready} onClick={lockIn}>
        {say('lessons.go.lock')}
      </Button>
      <Button look="quiet" disabled={trace === null} onClick={show}>
        {say('lessons.go.show')}
      </Button>
    </Bar>
  )
}

/** What going on leads to. */
function useNextWord(): string {
  return useLab(({ learning: { entry, step } }) => {
    const next = entry?.lesson.steps[step + 1]
    if (next === undefined) return say('lessons.go.finish')
    return next.kind === 'try' ? say('lessons.go.try') : say('lessons.go.next')
  })
}

function Revealed() {
  const goOn = useLab((state) => state.goOn)
  const again = useLab((state) => state.predictAgain)
  const tryRun = useLab((state) => state.tryRun)
  const word = useNextWord()
  const leadsToTry = useLab(({ learning: { entry, step } }) => entry?.lesson.steps[step + 1]?.kind === 'try')
  return (
    <Bar hint={say('lessons.hint.enter')}>
      <Button look="primary" onClick={goOn}>
        {word}
      </Button>
      <Button onClick={again}>{say('lessons.go.again')}</Button>
      {!leadsToTry && (
        <Button look="quiet" onClick={tryRun}>
          {say('lessons.go.try')}
        </Button>
      )}
    </Bar>
  )
}

function Trying({ isStep }: { readonly isStep: boolean }) {
  const goOn = useLab((state) => state.goOn)
  const word = useNextWord()
  return (
    <Bar hint={say('lessons.hint.enter')}>
      <Button look="primary" onClick={goOn}>
        {isStep ? word : say('lessons.go.toLesson')}
      </Button>
    </Bar>
  )
}

function Reading({ hint }: { readonly hint: string }) {
  const goOn = useLab((state) => state.goOn)
  const word = useNextWord()
  return (
    <Bar hint={hint}>
      <Button look="primary" onClick={goOn}>
        {word}
      </Button>
    </Bar>
  )
}

function AtTheEnd() {
  const lab = useLabStore()
  const goOn = useLab((state) => state.goOn)
  const next = useLab(({ learning }) => lessonAfter(learning))
  const anew = () => lab.getState().goToStep(0)
  return (
    <Bar hint={next === null ? '' : say('lessons.hint.enter')}>
      {next !== null && (
        <Button look="primary" title={next.scenario.title} onClick={goOn}>
          {say('lessons.go.nextLesson')}
        </Button>
      )}
      <Button onClick={anew}>{say('lessons.go.anew')}</Button>
    </Bar>
  )
}

export function Actions() {
  const kind = useLab(({ learning }) => stepOf(learning)?.kind ?? null)
  const isRevealed = useLab(({ learning }) => learning.reveal !== 'no')
  const isTrying = useLab(({ learning }) => learning.trial !== null)
  if (kind === null) return <AtTheEnd />
  if (isTrying || kind === 'try') return <Trying isStep={kind === 'try'} />
  if (kind === 'predict') return isRevealed ? <Revealed /> : <Predict />
  return <Reading hint={say(kind === 'watch' ? 'lessons.hint.watch' : 'lessons.hint.enter')} />
}
