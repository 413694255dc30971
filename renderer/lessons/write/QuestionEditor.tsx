// A question being written: where it stops, what it asks, what may be answered, up to where it reveals.

import type { Ask, Prediction } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { say } from '../../../words/words.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { Area } from './Area.tsx'
import { ChoicesEditor } from './ChoicesEditor.tsx'
import { askOfKind } from './edits.ts'
import { LineAsked } from './LineAsked.tsx'
import { PointField } from './PointField.tsx'
import { useStepEdit } from './use-writing.ts'

interface Props {
  readonly place: number
  readonly step: Prediction
  readonly trace: Trace
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
      {ask.kind === 'choice' && <ChoicesEditor ask={ask} step={step} trace={trace} onChange={toAsk} />}
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
