// Two runs side by side in place of one: two pictures that one play drives, and what differs field by field. Where
// there is no room for two, one is in sight and the other a press away.

import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { frameAt } from '../../../diagram/frame.ts'
import { plain, say } from '../../../words/words.ts'
import { Crash } from '../../app/Crash.tsx'
import { Announcer } from '../../stage/Announcer.tsx'
import { Banner } from '../../stage/Banner.tsx'
import { Diagram } from '../../stage/Diagram.tsx'
import { Transport } from '../../stage/Transport.tsx'
import { momentBeside } from '../../state/joint.ts'
import { LabContext, useLab, useLabStore } from '../../state/lab.ts'
import { stepShowing } from '../../state/moments.ts'
import { currentStep } from '../../state/selectors.ts'
import { type Pair, SIDES, type SideName } from '../../state/time-types.ts'
import type { Timeline } from '../../state/types.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import { CompareTable } from './CompareTable.tsx'
import { choicesOf, chosenIn } from './choices.ts'
import styles from './compare.module.css'
import { jointLab, sideLab } from './side-lab.ts'

interface SideProps {
  readonly pair: Pair
  readonly side: SideName
}

/** Picks the run of one side; the other stays. */
function RunPicker({ pair, side }: SideProps) {
  const workspace = useLab((state) => state.workspace)
  const entries = useLab((state) => state.entries)
  const showPair = useLab((state) => state.showPair)
  const choices = useMemo(() => choicesOf({ workspace, entries }), [workspace, entries])
  const { run } = pair[side]
  const label = say(`time.compare.${side}`)
  return (
    <Field label={label}>
      {(ids) => (
        <Select
          ids={ids}
          label={label}
          groups={choices.groups}
          chosen={chosenIn(choices, run)}
          shown={run.title}
          onPick={({ id }) => {
            const picked = choices.runs.get(id)
            if (picked === undefined) return
            void (side === 'left' ? showPair(picked, pair.right.run) : showPair(pair.left.run, picked))
          }}
        />
      )}
    </Field>
  )
}

function Side({ pair, side }: SideProps) {
  const lab = useLabStore()
  const view = useMemo(() => sideLab(lab, side), [lab, side])
  const name = say(`time.compare.${side}`)
  return (
    <section className={styles.side} data-side={side} aria-label={`${name}: ${pair[side].run.title}`}>
      <LabContext value={view}>
        <Banner />
        <Diagram label={`${name}: ${say('stage.diagram.label')}`} />
      </LabContext>
    </section>
  )
}

function Bar({ pair }: { readonly pair: Pair }) {
  const showPair = useLab((state) => state.showPair)
  const closePair = useLab((state) => state.closePair)
  return (
    <header className={styles.bar}>
      <div className={styles.pick} data-side="left">
        <RunPicker pair={pair} side="left" />
      </div>
      <div className={styles.pick} data-side="right">
        <RunPicker pair={pair} side="right" />
      </div>
      <div className={styles.acts}>
        <Button
          look="quiet"
          aria-label={say('time.compare.swapTitle')}
          title={say('time.compare.swapTitle')}
          onClick={() => void showPair(pair.right.run, pair.left.run)}
        >
          <Icon name="swap" />
        </Button>
        <Button onClick={closePair}>{say('time.compare.close')}</Button>
      </div>
    </header>
  )
}

/** Where there is no room for two. */
function InSight({ side, onSide }: { readonly side: SideName; onSide(side: SideName): void }) {
  return (
    <div className={styles.sight}>
      <Choice
        legend={say('time.compare.shown')}
        legendHidden
        look="segments"
        items={SIDES.map((value) => ({ value, label: say(`time.compare.${value}Short`) }))}
        value={side}
        onChange={onSide}
      />
    </div>
  )
}

/** As far as both are the same they lie level, so that the eye goes straight across. */
function useLevel(pair: Pair | null): RefObject<HTMLElement | null> {
  const view = useRef<HTMLElement>(null)
  const current = useLab(currentStep)
  useLayoutEffect(() => {
    const element = view.current
    const parts = pair?.comparison.partsAt ?? null
    if (element === null || pair === null) return
    if (parts !== null && current > stepShowing(pair.left.timeline, parts) + 1) return
    const level = () => {
      const pictures = [...element.querySelectorAll<HTMLElement>('[data-panel="stage"]')]
      const top = Math.max(...pictures.map(({ scrollTop }) => scrollTop))
      for (const picture of pictures) picture.scrollTop = top
    }
    level()
    // Each picture follows its own step first.
    const observer = new ResizeObserver(() => requestAnimationFrame(level))
    observer.observe(element)
    return () => observer.disconnect()
  }, [pair, current])
  return view
}

/** Where the right run does something else than the left, that is said after it. */
const useOnTheRight = (): string =>
  useLab(({ pair, time }) => {
    if (pair === null) return ''
    const { joint, left, right } = pair
    const [there, here] = [right, left].map(({ timeline }) =>
      stepAt(timeline, momentBeside(joint, timeline, time)),
    )
    return there === undefined || there === here ? '' : say('time.compare.announce', { sentence: there })
  })

const stepAt = (timeline: Timeline, moment: number): string | undefined => {
  const sentence = timeline.steps[frameAt(timeline, moment).current - 1]?.sentence
  return sentence && plain(sentence)
}

export function CompareView() {
  const lab = useLabStore()
  const pair = useLab((state) => state.pair)
  const joint = useMemo(() => jointLab(lab), [lab])
  const left = useMemo(() => sideLab(lab, 'left'), [lab])
  const [side, setSide] = useState<SideName>('right')
  const view = useLevel(pair)
  const onTheRight = useOnTheRight()
  if (pair === null) return null
  return (
    <main ref={view} className={styles.compare} aria-label={say('time.compare.title')} data-sight={side}>
      <Bar pair={pair} />
      <InSight side={side} onSide={setSide} />
      <Crash>
        <Side pair={pair} side="left" />
        <Side pair={pair} side="right" />
      </Crash>
      <section className={styles.table} aria-label={say('time.compare.table')} data-panel="wire">
        <Crash>
          <CompareTable pair={pair} />
        </Crash>
      </section>
      <div className={styles.transport}>
        <LabContext value={joint}>
          <Transport />
        </LabContext>
      </div>
      <LabContext value={left}>
        <Announcer besides={onTheRight} />
      </LabContext>
    </main>
  )
}
