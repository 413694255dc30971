// One step of the lesson being written: its text, its points, its question.

import { holds } from '../../../protocol/claim.ts'
import type { LessonStep } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Area } from './Area.tsx'
import { ClaimField } from './ClaimField.tsx'
import { PointField } from './PointField.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { RunField } from './RunField.tsx'
import { useStepEdit } from './use-writing.ts'
import styles from './write.module.css'

interface Props {
  readonly place: number
  readonly step: LessonStep
  readonly trace: Trace
}

type Of<Kind extends LessonStep['kind']> = Omit<Props, 'step'> & {
  readonly step: Extract<LessonStep, { readonly kind: Kind }>
}

const page = () => say('lessons.write.page')

function Read({ place, step }: Of<'read'>) {
  const edit = useStepEdit(place)
  const put = (change: Partial<typeof step>) => edit(() => ({ ...step, ...change }))
  return (
    <>
      <Area
        label={say('lessons.write.text')}
        note={page()}
        rows={6}
        value={step.text}
        onChange={(text) => put({ text })}
      />
      <PointField
        name={say('lessons.write.point.at')}
        value={step.at ?? Number.MAX_SAFE_INTEGER}
        onChange={(at) => put({ at })}
      />
    </>
  )
}

function Watch({ place, step }: Of<'watch'>) {
  const edit = useStepEdit(place)
  const put = (change: Partial<typeof step>) => edit(() => ({ ...step, ...change }))
  return (
    <>
      <Area
        label={say('lessons.write.text')}
        note={page()}
        rows={6}
        value={step.text}
        onChange={(text) => put({ text })}
      />
      <PointField
        name={say('lessons.write.point.from')}
        value={step.from ?? 0}
        onChange={(from) => put({ from })}
      />
      <PointField
        name={say('lessons.write.point.to')}
        value={step.to}
        onChange={(to) => put({ to: Math.max(1, to) })}
      />
    </>
  )
}

function Try({ place, step, trace }: Of<'try'>) {
  const edit = useStepEdit(place)
  const runs = useLab(({ workspace }) => workspace.runs)
  const run = runs.find(({ title }, i) => i > 0 && title === step.run) ?? runs[0]
  const { goal = {} } = step
  const isEmpty = Object.keys(goal).length === 0
  return (
    <>
      <Area
        label={say('lessons.write.text')}
        note={page()}
        rows={6}
        value={step.text}
        onChange={(text) => edit(() => ({ ...step, text }))}
      />
      <ClaimField
        label={say('lessons.write.goal')}
        none={say('lessons.write.goalNone')}
        claim={goal}
        trace={trace}
        policy={run.policy}
        onChange={(next) =>
          edit(() => {
            const { goal: _, ...rest } = step
            return Object.keys(next).length === 0 ? rest : { ...rest, goal: next }
          })
        }
      />
      {!isEmpty && (
        <p className={styles.live} data-right={!holds(trace, goal)}>
          {say(holds(trace, goal) ? 'lessons.write.goalMet' : 'lessons.write.goalOpen')}
        </p>
      )}
    </>
  )
}

function Fields({ place, step, trace }: Props) {
  switch (step.kind) {
    case 'read':
      return <Read place={place} step={step} trace={trace} />
    case 'watch':
      return <Watch place={place} step={step} trace={trace} />
    case 'predict':
      return <QuestionEditor place={place} step={step} trace={trace} />
    case 'try':
      return <Try place={place} step={step} trace={trace} />
    default:
      return unreachable(step)
  }
}

export const StepEditor = (props: Props) => (
  <>
    <RunField place={props.place} step={props.step} />
    <Fields {...props} />
  </>
)
