// Keeps a failure while drawing to its part of the window, and the outermost one to what is drawn: the scenario, what
// can be undone and the autosave stand outside of it and go on. Says what happened and offers ways on.

import { Component, type ReactNode, useEffect, useRef, useState } from 'react'
import { say } from '../../words/words.ts'
import { LabContext, useLab } from '../state/lab.ts'
import { reportFailure } from '../trouble/report.ts'
import { diagnosisSentence } from '../trouble/sentences.ts'
import { Button } from '../ui/Button.tsx'
import styles from './crash.module.css'
import { door } from './door.ts'

interface Props {
  /** Where it stands: in a part's place, in the window's, or over the others as a dialog does. */
  readonly place?: 'part' | 'window' | 'over'
  readonly children: ReactNode
  /** What stopped can be left alone. */
  onLeave?(): void
}

interface Caught {
  readonly failure: Error | null
}

export class Crash extends Component<Props, Caught> {
  static override contextType = LabContext
  declare context: React.ContextType<typeof LabContext>
  override state: Caught = { failure: null }

  static getDerivedStateFromError(thrown: unknown): Caught {
    return { failure: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override componentDidCatch(thrown: unknown) {
    reportFailure(door(), 'drawing', thrown)
  }

  readonly again = () => this.setState({ failure: null })

  readonly reset = () => {
    this.context?.getState().reset()
    this.again()
  }

  readonly leave = () => {
    this.props.onLeave?.()
    this.again()
  }

  override render() {
    const { place = 'part', children, onLeave } = this.props
    const { failure } = this.state
    if (failure === null) return children
    const Heading = place === 'window' ? 'h1' : 'h2'
    const Place = place === 'window' ? 'main' : 'div'
    return (
      <Place className={styles.crash} data-place={place}>
        <div role="alert">
          <Heading>{say(place === 'window' ? 'trouble.crash.whole' : 'trouble.crash.title')}</Heading>
          <p>{say('trouble.crash.sentence', { detail: failure.message })}</p>
        </div>
        <p className={styles.actions}>
          <Again takesFocus={place !== 'part'} onAgain={this.again} />
          {onLeave && <Button onClick={this.leave}>{say('trouble.crash.leave')}</Button>}
          <Button onClick={this.reset}>{say('trouble.crash.reset')}</Button>
          <WaysOn />
        </p>
        {place !== 'part' && <Said />}
      </Place>
    )
  }
}

interface AgainProps {
  /** Where nothing else is left to work in. */
  readonly takesFocus: boolean
  onAgain(): void
}

function Again({ takesFocus, onAgain }: AgainProps) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (takesFocus) place.current?.querySelector('button')?.focus()
  }, [takesFocus])
  return (
    <span ref={place}>
      <Button look="primary" onClick={onAgain}>
        {say('trouble.crash.again')}
      </Button>
    </span>
  )
}

function WaysOn() {
  const reload = useLab((state) => state.reloadPage)
  const save = useLab((state) => state.saveHere)
  const copy = useLab((state) => state.copyDiagnostics)
  return (
    <>
      <Button onClick={reload}>{say('trouble.crash.reload')}</Button>
      <Button onClick={() => void save(true)}>{say('trouble.act.saveAs')}</Button>
      <Button look="quiet" onClick={() => void copy()}>
        {say('trouble.act.copy')}
      </Button>
    </>
  )
}

/** Here, too: the bar that would say it may be what stopped, or be out of sight. Not what was copied before. */
function Said() {
  const diagnosis = useLab((state) => state.diagnosis)
  const [before] = useState(diagnosis)
  const isNew = diagnosis !== null && diagnosis !== before
  return <p role="status">{isNew && diagnosisSentence(diagnosis)}</p>
}
