// Which line a question asks for, and which field of it.

import type { Ask } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { labelTokens } from '../../../protocol/tokens.ts'
import { say } from '../../../words/words.ts'
import { Field } from '../../ui/Field.tsx'
import type { Option } from '../../ui/options.ts'
import { Select } from '../../ui/Select.tsx'

interface LineAskProps {
  readonly ask: Extract<Ask, { readonly kind: 'line' | 'field' }>
  readonly trace: Trace
  onChange(ask: Ask): void
}

export function LineAsked({ ask, trace, onChange }: LineAskProps) {
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
