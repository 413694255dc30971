// Keeps a failure while drawing to its part of the window: says what happened, keeps the scenario, offers a way on.

import { Component, type ReactNode } from 'react'
import { say } from '../../words/words.ts'
import { LabContext } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import styles from './crash.module.css'

interface Props {
  readonly children: ReactNode
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

  readonly again = () => this.setState({ failure: null })

  readonly reset = () => {
    this.context?.getState().reset()
    this.again()
  }

  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    return (
      <div role="alert" className={styles.crash}>
        <h2>{say('stage.crash.title')}</h2>
        <p>{say('stage.crash.sentence', { detail: failure.message })}</p>
        <p className={styles.actions}>
          <Button look="primary" onClick={this.again}>
            {say('stage.crash.again')}
          </Button>
          <Button onClick={this.reset}>{say('stage.crash.reset')}</Button>
        </p>
      </div>
    )
  }
}
