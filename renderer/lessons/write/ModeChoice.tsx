// Whether lessons are learned or written.

import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Choice } from '../../ui/Choice.tsx'

export function ModeChoice() {
  const mode = useLab(({ learning }) => learning.mode)
  const setMode = useLab((state) => state.setMode)
  return (
    <Choice
      legend={say('lessons.write.mode')}
      legendHidden
      look="segments"
      items={[
        { value: 'learn', label: say('lessons.write.learn') },
        { value: 'write', label: say('lessons.write.write') },
      ]}
      value={mode}
      onChange={setMode}
    />
  )
}
