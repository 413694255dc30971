// What came of a prediction: what was said beside what happened, what the lesson says to it, and why, from the trace.

import { useMemo } from 'react'
import type { Prediction } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { parsePage } from '../../../protocol/page.ts'
import { say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import { cx } from '../../ui/cx.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { PageLine, PageText } from '../../ui/PageText.tsx'
import { answerText, type Option, optionsOf } from '../answers.ts'
import { type Learning, useLearning } from '../use-learning.ts'
import { useStageTrace } from '../use-stage-trace.ts'
import { whyIn } from '../why.ts'
import { FieldsCompared } from './FieldsCompared.tsx'
import styles from './question.module.css'
import { VersionsCompared } from './VersionsCompared.tsx'

/** As many answers are shown beside what happened. */
const MOST_ROWS = 4

interface RowProps {
  readonly text: string
  readonly verdict: Option['verdict']
  readonly isSaid: boolean
  readonly isRight: boolean
  readonly wire?: boolean
  readonly marked?: boolean
}

function labelOf({ isSaid, isRight }: RowProps): string | null {
  if (isSaid && isRight) return say('lessons.both')
  if (isSaid) return say('lessons.said')
  return isRight ? say('lessons.happened') : null
}

function Row(props: RowProps) {
  const { text, verdict, isSaid, isRight, wire = false, marked = false } = props
  const label = labelOf(props)
  return (
    <li className={styles.option} data-chosen={isSaid} data-right={isRight}>
      <span className={cx(styles.radio, isSaid && styles.on)} aria-hidden="true" />
      {marked && <span className={styles.glyph}>{verdict !== null && <Glyph name={verdict.glyph} />}</span>}
      <span className={cx(styles.words, wire && styles.wire)}>{wire ? text : <PageLine text={text} />}</span>
      {label !== null && <strong className={styles.label}>{label}</strong>}
    </li>
  )
}

function Answers({ step, trace }: { readonly step: Prediction; readonly trace: Trace }) {
  const said = useLab(({ learning }) => (learning.reveal === 'given' ? learning.said : null))
  const judged = useLab(({ learning }) => learning.judged)
  const options = optionsOf(trace, step.ask)
  const isSaid = (i: number): boolean => said?.kind === 'option' && said.option === i
  // Of many, those that neither were said nor happened only take room.
  const isShown = (option: Option, i: number): boolean =>
    options.length <= MOST_ROWS || option.right || isSaid(i)
  if (judged?.fields) return <FieldsCompared rows={judged.fields} right={judged.right} />
  return (
    <ul className={styles.options} aria-label={say('lessons.options')}>
      {options.map(
        (option, i) =>
          isShown(option, i) && (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no other name than its place
              key={i}
              text={option.text}
              verdict={option.verdict}
              isSaid={isSaid(i)}
              isRight={option.right}
              marked={options.some((each) => each.verdict !== null)}
            />
          ),
      )}
      {options.length === 0 && judged !== null && !judged.right && (
        <Row text={judged.said} verdict={null} isSaid isRight={false} wire />
      )}
      {options.length === 0 && (
        <Row text={answerText(trace, step.ask)} verdict={null} isSaid={judged?.right ?? false} isRight wire />
      )}
    </ul>
  )
}

/** Which word is said first. */
export function verdictWord(reveal: Learning['reveal'], judged: Learning['judged']) {
  if (reveal === 'shown') return 'shown'
  if (judged === null) return 'none'
  return judged.right ? 'right' : 'wrong'
}

function Verdict({ step, trace }: { readonly step: Prediction; readonly trace: Trace }) {
  const reveal = useLab(({ learning }) => learning.reveal)
  const judged = useLab(({ learning }) => learning.judged)
  const said = useLab(({ learning }) => learning.said)
  const options = optionsOf(trace, step.ask)
  const right = options.find((option) => option.right)
  const chosen = reveal === 'given' && said?.kind === 'option' ? options[said.option] : undefined
  const word = verdictWord(reveal, judged)
  const own = (chosen ?? right)?.feedback ?? null
  const feedback = [own, step.feedback].filter((text) => text !== null).join('\n\n')
  const blocks = useMemo(() => parsePage(feedback), [feedback])
  return (
    <div className={styles.verdict}>
      <p className={styles.word} data-word={word}>
        {word === 'right' && <Glyph name="check" />}
        {say(`lessons.verdict.${word}`)}
      </p>
      <PageText blocks={blocks} />
    </div>
  )
}

/** The steps of the run that made it so. */
function Why({ step, trace }: { readonly step: Prediction; readonly trace: Trace }) {
  const whole = useLearning(({ stage }) => stage?.whole ?? null)
  const steps = useMemo(() => (whole === null ? [] : whyIn(whole, step)), [whole, step])
  if (steps.length === 0) return null
  return (
    <section className={styles.why} aria-label={say('lessons.trace')}>
      <h3>{say('lessons.trace')}</h3>
      <ol>
        {steps.map(({ number, sentence }) => (
          <li key={number}>
            <span className={styles.number}>{number}</span>
            <span>
              <Sentence parts={sentence} />
            </span>
          </li>
        ))}
      </ol>
      <VersionsCompared trace={trace} step={step} />
    </section>
  )
}

export function Reveal({ step }: { readonly step: Prediction }) {
  const trace = useStageTrace()
  if (trace === null) return null
  return (
    <div className={styles.reveal} data-begin>
      <p className={styles.question}>
        <PageLine text={step.question} />
      </p>
      <Answers step={step} trace={trace} />
      <Verdict step={step} trace={trace} />
      <Why step={step} trace={trace} />
    </div>
  )
}
