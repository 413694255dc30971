// The steps of the lesson being written, in order: chosen with the arrow keys, moved with Alt and them.

import { type KeyboardEvent, useRef } from 'react'
import type { LessonStep } from '../../../protocol/formats/lesson.ts'
import { plainText } from '../../../protocol/page.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { moveStep, removeStep } from './edits.ts'
import { ModeChoice } from './ModeChoice.tsx'
import styles from './steps.module.css'
import { useLessonEdit, useWriting } from './use-writing.ts'

/** What it says, as far as one line has room. */
function gist(step: LessonStep): string {
  const text = step.kind === 'predict' ? step.question : step.text
  return plainText(text) || say('lessons.write.untitled')
}

interface ItemProps {
  readonly place: number
  readonly step: LessonStep
}

function Item({ place, step }: ItemProps) {
  const isChosen = useLab(({ learning }) => learning.written === place)
  const select = useLab((state) => state.selectWritten)
  const { faults } = useWriting()
  const count = faults.filter((fault) => fault.step === place).length
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={isChosen ? 'step' : undefined}
        data-step={place}
        onClick={() => select(place)}
      >
        <span className={styles.head}>
          {say('lessons.write.number', { number: place + 1, kind: say(`lessons.phase.${step.kind}`) })}
          {count > 0 && (
            <span className={styles.faulty}>
              <Glyph name="slash" size={12} />
              <span className="visually-hidden">{say('lessons.write.faulty', { count })}</span>
            </span>
          )}
        </span>
        <span className={styles.gist}>{gist(step)}</span>
      </button>
    </li>
  )
}

/** Moving and deleting, by keys on the step and by buttons under the list. */
function useMoves() {
  const edit = useLessonEdit()
  const select = useLab((state) => state.selectWritten)
  const { lesson } = useWriting()
  const last = lesson.steps.length - 1
  return {
    move: (place: number, by: 1 | -1) => {
      const to = place + by
      if (to < 0 || to > last) return
      edit(moveStep(place, to))
      select(to)
    },
    remove: (place: number) => {
      if (last < 1) return
      edit(removeStep(place))
      select(Math.min(place, last - 1))
    },
  }
}

function Tools() {
  const place = useLab(({ learning }) => learning.written)
  const { lesson } = useWriting()
  const { move, remove } = useMoves()
  const last = lesson.steps.length - 1
  const buttons = [
    {
      icon: 'up',
      name: say('lessons.write.up'),
      off: place === null || place === 0,
      deed: () => move(place ?? 0, -1),
    },
    {
      icon: 'down',
      name: say('lessons.write.down'),
      off: place === null || place >= last,
      deed: () => move(place ?? 0, 1),
    },
    {
      icon: 'trash',
      name: say('lessons.write.delete'),
      off: place === null || last < 1,
      deed: () => remove(place ?? 0),
    },
  ] as const
  return (
    <div className={styles.tools}>
      {buttons.map(({ icon, name, off, deed }) => (
        <button key={icon} type="button" disabled={off} aria-label={name} title={name} onClick={deed}>
          <Icon name={icon} />
        </button>
      ))}
    </div>
  )
}

export function StepsList() {
  const { lesson, faults, traces } = useWriting()
  const list = useRef<HTMLOListElement>(null)
  const isWhole = useLab(({ learning }) => learning.written === null)
  const select = useLab((state) => state.selectWritten)
  const { move, remove } = useMoves()

  const focus = (place: number) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-step="${place}"]`)?.focus())
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { activeElement } = document
    const place = Number(activeElement instanceof HTMLElement ? activeElement.dataset.step : Number.NaN)
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (Number.isNaN(place) || event.ctrlKey || event.metaKey || (by === null && event.key !== 'Delete'))
      return
    event.preventDefault()
    if (by === null) remove(place)
    else if (event.altKey) move(place, by)
    const last = lesson.steps.length - 1
    focus(Math.min(Math.max(place + (by ?? 0), 0), by === null ? Math.max(last - 1, 0) : last))
  }

  return (
    <nav className={styles.list} aria-label={say('lessons.write.steps')} data-panel="lesson-list">
      <header className={styles.top}>
        <ModeChoice />
      </header>
      <div className={styles.scroll}>
        <button
          type="button"
          className={styles.item}
          aria-current={isWhole ? 'step' : undefined}
          onClick={() => select(null)}
        >
          <span className={styles.head}>{say('lessons.write.about')}</span>
          <span className={styles.gist}>{lesson.summary || say('lessons.write.untitled')}</span>
        </button>
        <ol ref={list} onKeyDown={onKeyDown}>
          {lesson.steps.map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
            <Item key={i} place={i} step={step} />
          ))}
        </ol>
      </div>
      <footer className={styles.foot}>
        <Tools />
        <p role="status" className={styles.state}>
          {traces !== null &&
            (faults.length === 0
              ? say('lessons.write.well')
              : say('lessons.write.faulty', { count: faults.length }))}
        </p>
        <p className={styles.keys}>{say('lessons.write.keys')}</p>
      </footer>
    </nav>
  )
}
