// The picture in words, for those who do not see it: one sentence a step.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'
import { Sentence } from './Sentence.tsx'

export function StepList() {
  const steps = useLab(({ timeline }) => timeline.steps)
  const current = useLab(currentStep)
  return (
    <ol className="visually-hidden" aria-label={say('stage.diagram.steps')}>
      {steps.map(({ number, sentence }) => (
        <li key={number} aria-current={number === current ? 'step' : undefined}>
          <Sentence parts={sentence} />
        </li>
      ))}
    </ol>
  )
}
