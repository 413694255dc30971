// Says each step once to screen readers, as play or stepping comes to it.

import { plain, say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'

export function Announcer() {
  const steps = useLab(({ timeline }) => timeline.steps)
  const current = useLab(currentStep)
  const sentence = steps[current - 1]?.sentence
  return (
    <p className="visually-hidden" aria-live="polite">
      {sentence &&
        say('stage.diagram.announce', { number: current, total: steps.length, sentence: plain(sentence) })}
    </p>
  )
}
