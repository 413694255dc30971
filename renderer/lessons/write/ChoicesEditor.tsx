// The answers to choose from while a question is written: what each says, what it claims, and whether that holds.

import { holds } from '../../../protocol/claim.ts'
import type { Ask, Choice, Prediction } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Line } from './Area.tsx'
import { ClaimField } from './ClaimField.tsx'
import styles from './write.module.css'

interface ChoicesProps {
  readonly ask: Extract<Ask, { readonly kind: 'choice' }>
  readonly step: Prediction
  readonly trace: Trace
  onChange(ask: Ask): void
}

function ChoiceEditor({ choice, place, step, trace, onChange, onDelete }: ChoiceProps) {
  const runs = useLab(({ workspace }) => workspace.runs)
  const run = runs.find(({ title }, i) => i > 0 && title === step.run) ?? runs[0]
  const isRight = holds(trace, choice.holds)
  const number = place + 1
  return (
    <li className={styles.choice} data-right={isRight}>
      <div className={styles.choiceHead}>
        <h3>{say('lessons.write.answer', { number })}</h3>
        <span className={styles.live} data-right={isRight}>
          {isRight && <Glyph name="check" size={12} />}
          {say(isRight ? 'lessons.write.right' : 'lessons.write.notRight')}
        </span>
        {onDelete !== null && (
          <button
            type="button"
            className={styles.small}
            aria-label={say('lessons.write.deleteAnswer', { number })}
            title={say('lessons.write.deleteAnswer', { number })}
            onClick={onDelete}
          >
            <Icon name="trash" />
          </button>
        )}
      </div>
      <Line
        label={say('lessons.write.answerText', { number })}
        value={choice.text}
        onChange={(text) => onChange({ ...choice, text })}
      />
      <ClaimField
        label={say('lessons.write.claim')}
        none={say('lessons.write.claimNone')}
        claim={choice.holds}
        trace={trace}
        policy={run.policy}
        onChange={(claim) => onChange({ ...choice, holds: claim })}
      />
      <Line
        label={say('lessons.write.answerFeedback')}
        value={choice.feedback ?? ''}
        onChange={(feedback) => {
          const { feedback: _, ...rest } = choice
          onChange(feedback === '' ? rest : { ...rest, feedback })
        }}
      />
    </li>
  )
}

interface ChoiceProps {
  readonly choice: Choice
  readonly place: number
  readonly step: Prediction
  readonly trace: Trace
  onChange(choice: Choice): void
  /** null where it has to stay: a question has two answers at least. */
  readonly onDelete: (() => void) | null
}

export function ChoicesEditor({ ask, step, trace, onChange }: ChoicesProps) {
  const { choices } = ask
  const put = (next: readonly Choice[]) => onChange({ ...ask, choices: [...next] })
  return (
    <section className={styles.field} aria-label={say('lessons.write.answers')}>
      <ol className={styles.choices}>
        {choices.map((choice, i) => (
          <ChoiceEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no other name than its place
            key={i}
            choice={choice}
            place={i}
            step={step}
            trace={trace}
            onChange={(next) => put(choices.map((each, at) => (at === i ? next : each)))}
            onDelete={choices.length > 2 ? () => put(choices.toSpliced(i, 1)) : null}
          />
        ))}
      </ol>
      <div>
        <Button onClick={() => put([...choices, { text: '', holds: { code: 731 } }])}>
          <Icon name="plus" />
          {say('lessons.write.addAnswer')}
        </Button>
      </div>
    </section>
  )
}
