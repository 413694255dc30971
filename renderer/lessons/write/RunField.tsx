// Which of the scenario's runs a step plays on.

import type { LessonStep } from '../../../protocol/formats/lesson.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Field } from '../../ui/Field.tsx'
import type { Option } from '../../ui/options.ts'
import { Select } from '../../ui/Select.tsx'
import { useStepEdit } from './use-writing.ts'

/** No branch has this name: a branch's is not empty. */
const OWN = ''

interface Props {
  readonly place: number
  readonly step: LessonStep
}

/** Nothing to choose where the scenario has one run alone, and the step plays on it. */
export function RunField({ place, step }: Props) {
  const runs = useLab(({ workspace }) => workspace.runs)
  const edit = useStepEdit(place)
  if (runs.length === 1 && step.run === undefined) return null
  const options: readonly Option[] = [
    { id: OWN, name: say('lessons.write.own') },
    ...runs.slice(1).map(({ title }) => ({ id: title, name: title })),
  ]
  const pick = ({ id }: Option) =>
    edit((before) => {
      const { run: _, ...rest } = before
      return id === OWN ? rest : { ...rest, run: id }
    })
  return (
    <Field label={say('lessons.write.run')}>
      {(ids) => (
        <Select
          ids={ids}
          label={say('lessons.write.run')}
          groups={[{ heading: null, options }]}
          chosen={step.run ?? OWN}
          shown={step.run ?? say('lessons.write.own')}
          onPick={pick}
        />
      )}
    </Field>
  )
}
