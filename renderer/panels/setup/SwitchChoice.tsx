// One question on which the sources disagree: its readings, each with who says so, one of them chosen.

import type { SWITCHED } from '../../../reference/disagreements.ts'
import { say } from '../../../words/words.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Sources } from '../Sources.tsx'

interface Props {
  readonly of: Pick<(typeof SWITCHED)[number], 'question' | 'readings'>
  /** The place of the chosen reading. */
  readonly reading: number
  onRead(reading: number): void
}

export function SwitchChoice({ of: { question, readings }, reading, onRead }: Props) {
  return (
    <Choice
      legend={say(question)}
      look="list"
      items={readings.map(({ words, sources }, i) => ({
        value: String(i),
        label: say(words),
        note: <Sources sources={sources} />,
      }))}
      value={String(reading)}
      onChange={(value) => onRead(Number(value))}
    />
  )
}
