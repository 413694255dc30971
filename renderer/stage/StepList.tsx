// The picture in words, for those who do not see it: one sentence a step. Of a long run it holds the steps around the
// current one, each with its place in the whole, and says how many come before and after them.

import type { Step } from '../../diagram/drawing.ts'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'
import { Sentence } from './Sentence.tsx'
import { useSettled } from './use-settled.ts'
import { isLong } from './use-view.ts'

/** How many steps of a long run are listed on either side of the current one. */
const BESIDE = 12

/** Nobody reads it while the hand runs through the steps. */
const RESTS_MS = 150

interface Stretch {
  readonly steps: readonly Step[]
  readonly before: number
  readonly after: number
}

function stretchOf(steps: readonly Step[], current: number): Stretch {
  if (!isLong({ steps })) return { steps, before: 0, after: 0 }
  const from = Math.max(0, Math.min(current - 1, steps.length) - BESIDE)
  const to = Math.min(steps.length, from + 2 * BESIDE + 1)
  return { steps: steps.slice(from, to), before: from, after: steps.length - to }
}

export function StepList() {
  const all = useLab(({ timeline }) => timeline.steps)
  const newest = useLab(currentStep)
  const current = useSettled(newest, isLong({ steps: all }) ? RESTS_MS : 0)
  const { steps, before, after } = stretchOf(all, current)
  const placeOf = (number: number) =>
    steps === all ? {} : { 'aria-setsize': all.length, 'aria-posinset': number }
  return (
    <div className="visually-hidden">
      {before > 0 && <p>{say('stage.diagram.before', { count: before })}</p>}
      <ol aria-label={say('stage.diagram.steps')} {...(before > 0 ? { start: before + 1 } : {})}>
        {steps.map(({ number, sentence }) => (
          <li key={number} aria-current={number === current ? 'step' : undefined} {...placeOf(number)}>
            <Sentence parts={sentence} />
          </li>
        ))}
      </ol>
      {after > 0 && <p>{say('stage.diagram.after', { count: after })}</p>}
    </div>
  )
}
