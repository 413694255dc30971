// The lesson itself: which phase it is in, what there is to read, the question or what came of it, and what to do next.

import { useEffect, useMemo, useRef } from 'react'
import type { LessonStep } from '../../../protocol/formats/lesson.ts'
import { parsePage } from '../../../protocol/page.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { stepOf } from '../../state/lesson-course.ts'
import { PageText } from '../../ui/PageText.tsx'
import { LessonMenu } from '../list/LessonMenu.tsx'
import { useEntries } from '../use-entries.ts'
import { Actions } from './Actions.tsx'
import { EndOfLesson } from './EndOfLesson.tsx'
import { Phases } from './Phases.tsx'
import styles from './pane.module.css'
import { Question } from './Question.tsx'
import { Reveal, verdictWord } from './Reveal.tsx'
import { TryText } from './TryText.tsx'

/** Above and below what is brought into sight, in px. */
const MARGIN = 12

function Text({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parsePage(text), [text])
  return <PageText blocks={blocks} />
}

function Title() {
  const title = useLab(({ learning }) => learning.entry?.scenario.title ?? '')
  const key = useLab(({ learning }) => learning.entry?.key)
  const step = useLab(({ learning }) => learning.step)
  const steps = useLab(({ learning }) => learning.entry?.lesson.steps.length ?? 0)
  const entries = useEntries()
  const number = entries.findIndex((entry) => entry.key === key) + 1
  const place = number > 0 ? say('lessons.place', { number, total: entries.length }) : say('lessons.preview')
  return (
    <>
      <p className={styles.place}>
        {place}
        {step < steps && <> · {say('lessons.step', { number: step + 1, total: steps })}</>}
      </p>
      <h2 className={styles.title} tabIndex={-1}>
        {title}
      </h2>
    </>
  )
}

function Step({ step }: { readonly step: LessonStep }) {
  const isRevealed = useLab(({ learning }) => learning.reveal !== 'no')
  const isTrying = useLab(({ learning }) => learning.trial !== null)
  if (isTrying || step.kind === 'try') return <TryText text={step.kind === 'try' ? step.text : null} />
  return (
    <>
      {step.text !== undefined && <Text text={step.text} />}
      {step.kind === 'predict' && (isRevealed ? <Reveal step={step} /> : <Question step={step} />)}
    </>
  )
}

/** Leaves what stands above in sight as far as all of it fits. */
function bringIntoSight(article: HTMLElement, part: HTMLElement): void {
  const over = part.offsetTop + part.offsetHeight + MARGIN - article.clientHeight
  article.scrollTop = Math.max(0, Math.min(over, part.offsetTop - MARGIN))
}

/** Whoever comes to another phase begins to read at its beginning, where the keys of the lesson work. */
function useBeginning() {
  const article = useRef<HTMLElement>(null)
  const phase = useLab(({ learning: { entry, step, reveal, trial } }) =>
    [entry?.key, step, reveal, trial !== null].join(' '),
  )
  const before = useRef(phase)
  useEffect(() => {
    const element = article.current
    if (element === null || before.current === phase) return
    before.current = phase
    const { activeElement } = document
    const isElsewhere = activeElement?.closest('[data-panel="rail"]') ?? null
    if (isElsewhere === null) element.querySelector('h2')?.focus({ preventScroll: true })
    element.scrollTop = 0
    const begin = element.querySelector<HTMLElement>('[data-begin]')
    if (begin !== null) bringIntoSight(element, begin)
  }, [phase])
  return article
}

/** Says what came of a prediction to screen readers; it is there before, so that they hear of it. */
function Announced() {
  const said = useLab(({ learning: { reveal, judged } }) =>
    reveal === 'no' ? '' : say(`lessons.verdict.${verdictWord(reveal, judged)}`),
  )
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  )
}

export function LessonPane() {
  const entry = useLab(({ learning }) => learning.entry)
  const step = useLab(({ learning }) => stepOf(learning))
  const article = useBeginning()
  return (
    <section className={styles.pane} aria-label={say('lessons.article')} data-panel="lesson">
      <header className={styles.head}>
        <LessonMenu />
        <Phases />
      </header>
      <article
        ref={article}
        className={styles.article}
        aria-label={entry?.scenario.title ?? say('lessons.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {entry === null ? (
          <p>{say('lessons.none')}</p>
        ) : (
          <>
            <Title />
            {step === null ? <EndOfLesson entry={entry} /> : <Step step={step} />}
          </>
        )}
      </article>
      <Announced />
      {entry !== null && <Actions />}
    </section>
  )
}
