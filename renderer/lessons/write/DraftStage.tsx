// The run beside a lesson being written: play it to a point, and use that point, or add a step there.

import type { Lesson } from '../../../protocol/formats/lesson.ts'
import { say } from '../../../words/words.ts'
import { useTicks } from '../../app/use-clock.ts'
import { Announcer } from '../../stage/Announcer.tsx'
import { Transport } from '../../stage/Transport.tsx'
import { LabContext, useLab, useLabStore } from '../../state/lab.ts'
import type { Stage } from '../../state/lesson-stage.ts'
import { Menu } from '../../ui/Menu.tsx'
import { LessonDiagram } from '../stage/LessonDiagram.tsx'
import stageStyles from '../stage/stage.module.css'
import { useLearning, useWindowLab } from '../use-learning.ts'
import { addStep, newStep, type StepKind, withLesson } from './edits.ts'
import { pointAt, sayPoint } from './point.ts'
import styles from './write.module.css'

const KINDS: readonly StepKind[] = ['read', 'watch', 'predict', 'try']

/** A step after the one that is open, at the point where the stage stands. */
function AddHere() {
  const window = useWindowLab()
  const stage = useLabStore()
  const add = (kind: StepKind) => {
    const { learning, change, workspace, selectWritten } = window.getState()
    const { trace, timeline, time } = stage.getState()
    const steps: Lesson['steps'] = workspace.lesson?.steps ?? []
    const place = learning.written ?? steps.length - 1
    const before = steps[place]
    const step = newStep(kind, { run: before?.run, before, point: pointAt(trace, timeline, time), trace })
    change(withLesson(addStep(place + 1, step)))
    selectWritten(place + 1)
  }
  return (
    <Menu
      label={say('lessons.write.addHere')}
      groups={[
        {
          heading: null,
          items: KINDS.map((kind) => ({
            id: kind,
            name: say(`lessons.phase.${kind}`),
            onChoose: () => add(kind),
          })),
        },
      ]}
    >
      {say('lessons.write.addHere')}
    </Menu>
  )
}

function Here({ stage }: { readonly stage: Stage }) {
  const point = useLab(({ trace, timeline, time }) => pointAt(trace, timeline, time))
  return (
    <p className={styles.here}>{say('lessons.write.point.here', { point: sayPoint(stage.whole, point) })}</p>
  )
}

function Playing() {
  const playing = useLab((state) => state.playing)
  const advance = useLab((state) => state.advance)
  useTicks(playing, advance)
  return null
}

export function DraftStage() {
  const draft = useLearning((learning) => learning.draft)
  if (draft === null) return <section className={stageStyles.waiting} />
  return (
    <LabContext value={draft.lab}>
      <section className={stageStyles.stage} aria-label={say('lessons.write.stage')}>
        <Playing />
        <header className={styles.stageHead}>
          <Here stage={draft} />
          <AddHere />
        </header>
        <LessonDiagram shown={draft.shown} asked={null} />
        <Transport />
        <Announcer />
      </section>
    </LabContext>
  )
}
