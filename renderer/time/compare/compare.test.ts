import { describe, expect, it } from 'vitest'
import { layout } from '../../../diagram/layout.ts'
import { compareTraces } from '../../../protocol/compare.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { scenario, trace, traceNaming } from '../../panels/fixture.ts'
import { bench, versionTo } from '../../state/fixture.ts'
import { jointTimeline, momentBeside } from '../../state/joint.ts'
import type { Pair } from '../../state/time-types.ts'
import { choicesOf, chosenIn } from './choices.ts'
import { differingOf, jointLab, sideLab } from './side-lab.ts'
import { countDifferent, tableOf } from './table.ts'

const drawn = (of: Trace) => layout(of, { width: 640, unfolded: false })

function pairOf(left: Trace, right: Trace): Pair {
  const sides = {
    left: { run: { ...scenario }, trace: left, timeline: drawn(left) },
    right: { run: { ...scenario, title: 'Other' }, trace: right, timeline: drawn(right) },
  }
  const joint = jointTimeline(sides.left.timeline, sides.right.timeline)
  return { ...sides, joint, comparison: compareTraces(left, right) }
}

const judged = trace.events.findIndex(({ kind }) => kind === 'judge')
const pair = pairOf(trace, traceNaming('7.5.0299', '6.2.0205'))
const short = { ...trace, events: trace.events.slice(0, judged) }

describe('play of two runs', () => {
  it('goes step beside step, each as long as the longer of the two', () => {
    const { joint, left } = pairOf(short, trace)
    expect(joint.steps.map(({ lasts }) => lasts)).toEqual(drawn(trace).steps.map(({ lasts }) => lasts))
    expect(joint.lasts).toBe(drawn(trace).lasts)
    expect(momentBeside(joint, left.timeline, joint.lasts)).toBe(left.timeline.lasts)
  })

  it('shows both at the same step', () => {
    const { joint, left } = pairOf(short, trace)
    const second = joint.steps[1]
    const end = (second?.begins ?? 0) + (second?.lasts ?? 0)
    expect(momentBeside(joint, left.timeline, end)).toBe(end)
  })
})

describe('what differs in the picture', () => {
  it('is each field under the name it is drawn by', () => {
    expect(differingOf(pair.comparison, 'left')).toEqual(
      new Map([[judged, new Set(['recommended-version'])]]),
    )
  })

  it('is no field of what only one run has', () => {
    expect(differingOf(pairOf(short, trace).comparison, 'right').size).toBe(0)
  })
})

describe('the table', () => {
  it('holds the fields that differ alone, by their steps', () => {
    expect(tableOf(pair, true)).toMatchObject([
      {
        what: 'The client compares',
        left: pair.left.timeline.steps.length,
        fields: [
          { name: 'Recommended', left: '7.0.0813', right: '7.5.0299' },
          { name: 'Recommended, again' },
        ],
      },
    ])
    expect(countDifferent(pair)).toEqual({ fields: 2, lone: 0 })
  })

  it('or every event of both, and every field', () => {
    const all = tableOf(pair, false)
    expect(all).toHaveLength(pair.comparison.rows.length)
    expect(all.flatMap(({ fields }) => fields).some(({ same }) => same)).toBe(true)
  })

  it('says what only one run has', () => {
    const rows = tableOf(pairOf(short, trace), true)
    expect(rows.at(-1)).toMatchObject({ left: null, right: expect.any(Number) })
    expect(countDifferent(pairOf(short, trace))).toEqual({ fields: 0, lone: 1 })
  })

  it('is empty of two that are the same', () => {
    expect(tableOf(pairOf(trace, trace), true)).toEqual([])
    expect(pairOf(trace, trace).comparison.partsAt).toBeNull()
  })
})

describe('one of two, as the stage sees it', () => {
  it('is its own trace at its own moment; going somewhere in it takes the other along', () => {
    const { lab } = bench()
    lab.setState({ pair: pairOf(short, trace) })
    const [left, joint] = [sideLab(lab, 'left'), jointLab(lab)]
    left.getState().seek(left.getState().timeline.lasts)
    expect(left.getState().trace).toBe(short)
    expect(left.getState().time).toBe(left.getState().timeline.lasts)
    expect(joint.getState().time).toBe(lab.getState().time)
    expect(joint.getState().timeline).toBe(lab.getState().pair?.joint)
  })

  it('stays the same value as long as nothing happens', () => {
    const { lab } = bench()
    lab.setState({ pair })
    const left = sideLab(lab, 'left')
    expect(left.getState()).toBe(left.getState())
    let told = 0
    const stop = left.subscribe(() => {
      told += 1
    })
    lab.getState().seek(1)
    stop()
    expect(told).toBe(1)
  })
})

describe('the runs to choose from', () => {
  it('are the tabs and every run of the history; a tab is told before its entry', () => {
    const { lab } = bench()
    lab.getState().edit(versionTo('7.0'))
    const choices = choicesOf(lab.getState())
    expect(choices.groups.map(({ options }) => options.map(({ name }) => name))).toEqual([
      ['Test'],
      ['2. version 6.0.0602 → 7.0', '1. Opened: Test'],
    ])
    expect(chosenIn(choices, lab.getState().scenario)).toBe('tab-0')
    const [opened] = lab.getState().entries
    expect(opened && chosenIn(choices, opened.runs[0])).toBe('entry-0')
  })
})
