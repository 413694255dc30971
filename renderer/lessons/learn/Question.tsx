// A question and what can be said to it: one of several answers, or a line or value typed as it is sent.

import { useId } from 'react'
import type { Prediction } from '../../../protocol/formats/lesson.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import control from '../../ui/control.module.css'
import { cx } from '../../ui/cx.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { PageLine } from '../../ui/PageText.tsx'
import { type Option, optionsOf } from '../answers.ts'
import { useStageTrace } from '../use-stage-trace.ts'
import styles from './question.module.css'

interface OptionProps {
  readonly option: Option
  readonly place: number
  readonly name: string
  /** Whether some answer has a glyph, so that all leave room for one. */
  readonly marked: boolean
}

function OptionRow({ option, place, name, marked }: OptionProps) {
  const predict = useLab((state) => state.predict)
  const isChosen = useLab(({ learning: { said } }) => said?.kind === 'option' && said.option === place)
  return (
    <label className={styles.option} data-chosen={isChosen}>
      <input
        type="radio"
        name={name}
        className={styles.radio}
        checked={isChosen}
        onChange={() => predict({ kind: 'option', option: place })}
      />
      {marked && (
        <span className={styles.glyph}>
          {option.verdict !== null && <Glyph name={option.verdict.glyph} />}
        </span>
      )}
      <span className={styles.words}>
        <PageLine text={option.text} />
      </span>
      {place < 9 && (
        <span className={styles.key} aria-hidden="true">
          {place + 1}
        </span>
      )}
    </label>
  )
}

function Typed({ step }: { readonly step: Prediction }) {
  const id = useId()
  const predict = useLab((state) => state.predict)
  const lockIn = useLab((state) => state.lockIn)
  const text = useLab(({ learning: { said } }) => (said?.kind === 'text' ? said.text : ''))
  const { ask } = step
  const label =
    ask.kind === 'field'
      ? say('lessons.field', { name: say(`fields.name.${ask.field}`) })
      : say('lessons.line')
  return (
    <div className={styles.typed}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className={cx(control.control, control.wire)}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => predict({ kind: 'text', text: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          lockIn()
        }}
      />
    </div>
  )
}

export function Question({ step }: { readonly step: Prediction }) {
  const trace = useStageTrace()
  const name = useId()
  const { ask, question } = step
  if (trace === null)
    return (
      <p className={styles.question}>
        <PageLine text={question} />
      </p>
    )
  const options = optionsOf(trace, ask)
  const marked = options.some(({ verdict }) => verdict !== null)
  return (
    <fieldset className={styles.answers} data-begin>
      <legend className={styles.question}>
        <PageLine text={question} />
      </legend>
      {options.length === 0 ? (
        <Typed step={step} />
      ) : (
        <div className={styles.options}>
          {options.map((option, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no other name than its place
            <OptionRow key={i} option={option} place={i} name={name} marked={marked} />
          ))}
        </div>
      )}
    </fieldset>
  )
}
