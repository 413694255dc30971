// Says each step once to screen readers, as play or stepping comes to it. Of steps that come faster than they can be
// said, the last is: a screen reader would go on to tell of those long gone.

import { plain, say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'
import { useSpaced } from './use-spaced.ts'

/** A step lasts 900 ms at the usual speed, so that none is left out there. */
const SPACE_MS = 850

/** `besides` is put after the step's sentence: what happens beside it. */
export function Announcer({ besides = '' }: { readonly besides?: string }) {
  const steps = useLab(({ timeline }) => timeline.steps)
  const current = useLab(currentStep)
  const sentence = steps[current - 1]?.sentence
  const step =
    sentence &&
    say('stage.diagram.announce', { number: current, total: steps.length, sentence: plain(sentence) })
  return <Announced text={step === undefined ? '' : `${step} ${besides}`.trim()} />
}

interface AnnouncedProps {
  readonly text: string
  /** Between one text and the next, in ms. */
  readonly space?: number
}

/** Says a text whenever it is another. */
export function Announced({ text, space = SPACE_MS }: AnnouncedProps) {
  const spaced = useSpaced(text, space)
  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true">
      {spaced}
    </p>
  )
}
