// A question being written: where it stops, what it asks, what may be answered, up to where it reveals.

import { holds } from '../../../protocol/claim.ts'
import type { Ask, Choice, Prediction } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { labelTokens } from '../../../protocol/tokens.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Option } from '../../ui/options.ts'
import { Select } from '../../ui/Select.tsx'
import { Area, Line } from './Area.tsx'
import { ClaimField } from './ClaimField.tsx'
import { askOfKind } from './edits.ts'
import { PointField } from './PointField.tsx'
import { useStepEdit } from './use-writing.ts'
import styles from './write.module.css'

interface Props {
  readonly place: number
  readonly step: Prediction
  readonly trace: Trace
}

type Asked<Kind extends Ask['kind']> = Extract<Ask, { readonly kind: Kind }>

interface ChoicesProps {
  readonly ask: Asked<'choice'>
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

function Choices({ ask, step, trace, onChange }: ChoicesProps) {
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

interface LineAskProps {
  readonly ask: Asked<'line'> | Asked<'field'>
  readonly trace: Trace
  onChange(ask: Ask): void
}

function LineAsked({ ask, trace, onChange }: LineAskProps) {
  const lines = trace.events.flatMap((event, i) =>
    event.kind === 'send'
      ? [{ event: i + 1, from: event.actor === 'client' ? 'C' : 'S', line: event.line } as const]
      : [],
  )
  const named = lines.map(
    ({ event, from, line }): Option => ({
      id: String(event),
      name: say('lessons.write.line', { number: event, from, line }),
      mono: true,
    }),
  )
  const asked = lines.find(({ event }) => event === ask.event)
  const fields = [
    ...new Set(
      asked === undefined ? [] : labelTokens(asked.line, asked.from).flatMap(({ field }) => field ?? []),
    ),
  ]
  return (
    <>
      <Field label={say('lessons.write.event')}>
        {(ids) => (
          <Select
            ids={ids}
            label={say('lessons.write.event')}
            groups={[{ heading: null, options: named }]}
            chosen={String(ask.event)}
            shown={named.find(({ id }) => id === String(ask.event))?.name ?? ''}
            onPick={({ id }) => onChange({ ...ask, event: Number(id) })}
          />
        )}
      </Field>
      {ask.kind === 'field' && (
        <Field label={say('lessons.write.field')}>
          {(ids) => (
            <Select
              ids={ids}
              label={say('lessons.write.field')}
              groups={[
                {
                  heading: null,
                  options: fields.map((field) => ({ id: field, name: say(`fields.name.${field}`) })),
                },
              ]}
              chosen={ask.field}
              shown={say(`fields.name.${ask.field}`)}
              onPick={({ id }) => {
                const field = fields.find((each) => each === id)
                if (field !== undefined) onChange({ ...ask, field })
              }}
            />
          )}
        </Field>
      )}
    </>
  )
}

const ASKS = ['choice', 'outcome', 'line', 'field'] as const satisfies readonly Ask['kind'][]

export function QuestionEditor({ place, step, trace }: Props) {
  const edit = useStepEdit(place)
  const put = (change: Partial<Prediction>) => edit(() => ({ ...step, ...change }))
  const { ask } = step
  const toAsk = (next: Ask) => put({ ask: next })
  return (
    <>
      <Area
        label={say('lessons.write.textOptional')}
        value={step.text ?? ''}
        onChange={(text) =>
          edit(() => {
            const { text: _, ...rest } = step
            return text === '' ? rest : { ...rest, text }
          })
        }
      />
      <PointField name={say('lessons.write.point.at')} value={step.at} onChange={(at) => put({ at })} />
      <Area
        label={say('lessons.write.question')}
        rows={2}
        value={step.question}
        onChange={(question) => put({ question })}
      />
      <Field label={say('lessons.write.ask')}>
        {(ids) => (
          <Select
            ids={ids}
            label={say('lessons.write.ask')}
            groups={[
              {
                heading: null,
                options: ASKS.map((kind) => ({ id: kind, name: say(`lessons.write.asks.${kind}`) })),
              },
            ]}
            chosen={ask.kind}
            shown={say(`lessons.write.asks.${ask.kind}`)}
            onPick={({ id }) => {
              const kind = ASKS.find((each) => each === id)
              if (kind !== undefined && kind !== ask.kind) toAsk(askOfKind(kind, step, trace))
            }}
          />
        )}
      </Field>
      {ask.kind === 'choice' && <Choices ask={ask} step={step} trace={trace} onChange={toAsk} />}
      {(ask.kind === 'line' || ask.kind === 'field') && (
        <LineAsked ask={ask} trace={trace} onChange={toAsk} />
      )}
      <PointField
        name={say('lessons.write.point.reveal')}
        value={step.reveal}
        onChange={(reveal) => put({ reveal: Math.max(1, reveal) })}
      />
      <Area
        label={say('lessons.write.feedback')}
        value={step.feedback}
        onChange={(feedback) => put({ feedback })}
      />
    </>
  )
}
