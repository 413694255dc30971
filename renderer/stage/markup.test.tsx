// What the stage puts on the page, as markup: no browser is needed to see inks, roles and names.

import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { longJourney } from '../../diagram/fixture.ts'
import { layout } from '../../diagram/layout.ts'
import type { Shape } from '../../diagram/shape.ts'
import { bench } from '../state/fixture.ts'
import { LabContext } from '../state/lab.ts'
import type { Lab } from '../state/store.ts'
import { Announcer } from './Announcer.tsx'
import { Banner } from './Banner.tsx'
import { type Lighting, ShapeView } from './ShapeView.tsx'
import { StepList } from './StepList.tsx'
import { Transport } from './Transport.tsx'

const noLight: Lighting = { lit: null, inverted: null, differs: null }
const drawn = (shape: Shape, light: Lighting | null = noLight) =>
  renderToStaticMarkup(
    <svg role="img" aria-label="test">
      <ShapeView shape={shape} light={light} />
    </svg>,
  )

const label: Shape = {
  kind: 'text',
  x: 10,
  y: 20,
  anchor: 'start',
  size: 12,
  ink: 'server',
  runs: [
    { text: 'CVQ ', face: 'mono', weight: 600 },
    { text: '6.2.0205', face: 'mono', weight: 400, underline: true, field: 'minimum-allowed-version' },
  ],
}

describe('a shape', () => {
  it('takes its inks from the tokens, and none where there is none', () => {
    const circle = drawn({
      kind: 'circle',
      cx: 1,
      cy: 2,
      r: 3,
      fill: 'client',
      stroke: 'none',
      strokeWidth: 0,
    })
    expect(circle).toContain('fill="var(--client)"')
    expect(circle).not.toContain('stroke')
  })

  it('is dashed only where it says so', () => {
    const line: Shape = { kind: 'line', x1: 0, y1: 0, x2: 9, y2: 9, ink: 'ghost', width: 1 }
    expect(drawn(line)).not.toContain('dasharray')
    expect(drawn({ ...line, dash: '2 4' })).toContain('stroke-dasharray="2 4"')
  })

  it('names the wire field of a piece of text', () => {
    const text = drawn(label)
    expect(text).toContain('data-field="minimum-allowed-version"')
    expect(text).not.toContain('<rect')
  })

  it('draws a light behind a field that is hovered or selected, behind no other', () => {
    expect(drawn(label, { ...noLight, lit: 'minimum-allowed-version' }).match(/<rect/g)).toHaveLength(1)
    expect(drawn(label, { ...noLight, inverted: 'minimum-allowed-version' })).toContain(
      'fill="var(--on-fill)"',
    )
    expect(drawn(label, { ...noLight, lit: 'TrID' })).not.toContain('<rect')
  })

  it('has no field to point at where nothing can be lit', () => {
    expect(drawn(label, null)).not.toContain('data-field')
  })
})

/** As it stands now: rendering without a browser would else take the state the store began with. */
const on = (lab: Lab, node: ReactNode) =>
  renderToStaticMarkup(<LabContext value={{ ...lab, getInitialState: lab.getState }}>{node}</LabContext>)

describe('the banner', () => {
  it('is a status that tells nothing before play', () => {
    const banner = on(bench().lab, <Banner />)
    expect(banner).toContain('role="status"')
    expect(banner).toContain('No verdict yet')
    expect(banner).toContain('data-tile="none"')
  })

  it('says that a change was not run, and what to do', async () => {
    const { lab, answer } = bench()
    lab.getState().edit((scenario) => ({ ...scenario, seed: 1 }))
    await answer(0, { ok: false, reason: { kind: 'failed' } })
    expect(on(lab, <Banner />)).toContain('Undo to go back')
  })

  it('names the field of a scenario that does not fit', async () => {
    const { lab, answer } = bench()
    lab.getState().edit((scenario) => ({ ...scenario, seed: 1 }))
    const fault = { kind: 'missing-key', path: 'client', key: 'version' } as const
    await answer(0, { ok: false, reason: { kind: 'bad-argument', fault } })
    expect(on(lab, <Banner />)).toContain('version')
  })
})

describe('the transport', () => {
  it('is a slider over the steps with a button that says what it does next', () => {
    const { lab } = bench()
    const before = on(lab, <Transport />)
    expect(before).toContain('role="slider"')
    expect(before).toContain('aria-valuemax="3"')
    expect(before).toContain('aria-valuetext="Before the first step"')
    expect(before).toContain('aria-label="Play"')
    expect(before).toContain('3 steps')
    lab.getState().play()
    expect(on(lab, <Transport />)).toContain('aria-label="Pause"')
    lab.getState().last()
    expect(on(lab, <Transport />)).toContain('aria-label="Play again"')
    expect(on(lab, <Transport />)).toContain('step 3 of 3')
  })

  it('shows virtual time, not play time', () => {
    const { lab } = bench()
    lab.getState().seek(1500)
    expect(on(lab, <Transport />)).toContain('80 ms')
  })
})

describe('a run of thousands of steps', () => {
  const long = () => {
    const { lab } = bench()
    const trace = longJourney(400)
    lab.setState({ trace, timeline: layout(trace, { width: 640, unfolded: true }) })
    return lab
  }

  it('has a ruler in place of a mark for each, with numbers that stand apart', () => {
    const lab = long()
    lab.getState().last()
    const transport = on(lab, <Transport />)
    expect(transport.match(/data-ruler/g)).toHaveLength(1)
    expect(transport).not.toContain('data-shape')
    expect(transport.length).toBeLessThan(20_000)
  })

  it('lists the steps around the current one, each with its place, and says how many there are beside them', () => {
    const lab = long()
    const { steps } = lab.getState().timeline
    lab.getState().seek(steps[1999]?.begins ?? 0)
    lab.getState().step()
    const list = on(lab, <StepList />)
    expect(list.match(/<li/g)).toHaveLength(25)
    expect(list).toMatch(
      new RegExp(`aria-current="step" aria-setsize="${steps.length}" aria-posinset="2000"`),
    )
    expect(list).toContain('1987 steps before these')
    expect(list).toContain(`steps after these`)
  })

  it('lists from the first step on at the beginning, and to the last at the end', () => {
    const lab = long()
    expect(on(lab, <StepList />)).toContain('aria-posinset="1"')
    expect(on(lab, <StepList />)).not.toContain('before these')
    lab.getState().last()
    expect(on(lab, <StepList />)).not.toContain('after these')
  })
})

describe('for screen readers', () => {
  it('the current step is marked in the list and announced once', () => {
    const { lab } = bench()
    expect(on(lab, <StepList />)).not.toContain('aria-current')
    lab.getState().step()
    lab.getState().step()
    expect(on(lab, <StepList />).match(/aria-current="step"/g)).toHaveLength(1)
    expect(on(lab, <Announcer />)).toContain('Step 2 of 3.')
  })
})
