import { describe, expect, it } from 'vitest'
import type { Answered } from '../../main/contract.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { type Bench, bench, ran, traceNamed, versionTo } from './fixture.ts'
import { frontOf } from './workspace.ts'

const failed = { ok: false, reason: { kind: 'failed' } } as const
const traced = (scenario: Scenario): Promise<Answered<'trace'>> =>
  Promise.resolve({ ok: true, value: traceNamed(scenario.title) })
const settle = () => new Promise((resolve) => setTimeout(resolve))

const names = ({ lab }: Bench) => lab.getState().workspace.runs.map(({ title }) => title)
const newer = (of: Bench) => ({ client: versionTo('7.0.0813')(of.lab.getState().scenario).client })

/** Two runs, the fork in front. */
async function forkedBench(): Promise<Bench> {
  const of = bench({ trace: traced })
  of.lab.getState().fork(1, newer(of), 'Newer')
  await of.answer(0, ran('Newer'))
  return of
}

describe('a fork', () => {
  it('is run as the scenario with the change, comes to the front and plays on from there', async () => {
    const of = await forkedBench()
    const { lab, asked } = of
    expect(asked).toMatchObject([{ title: 'Newer', changes: [{ after: 1, ...newer(of) }] }])
    expect(lab.getState()).toMatchObject({ time: 1000, playing: true, scenario: { title: 'Newer' } })
  })

  it('is what the setup shows and changes from then on', async () => {
    const { lab } = await forkedBench()
    expect(lab.getState().setup.client.version).toBe('7.0.0813')
    lab.getState().edit(versionTo('8.0'))
    expect(lab.getState().scenario).toMatchObject({
      client: { version: '6.0.0602' },
      changes: [{ after: 1, client: { version: '8.0' } }],
    })
  })

  it('is undone as one edit, and redone', async () => {
    const of = await forkedBench()
    of.lab.getState().undo()
    expect(names(of)).toEqual(['Test'])
    of.lab.getState().redo()
    expect(names(of)).toEqual(['Test', 'Newer'])
  })
})

describe('runs side by side in tabs', () => {
  it('come to the front at the step where the other stood, which is no edit', async () => {
    const { lab, answer, asked } = await forkedBench()
    lab.getState().seek(1250)
    lab.getState().nextRun(1)
    expect(lab.getState().scenario.title).toBe('Test')
    expect(asked).toHaveLength(2)
    await answer(1, ran('Test'))
    expect(lab.getState()).toMatchObject({ time: 1250, playing: false })
    expect(lab.getState().entries).toHaveLength(2)
  })

  it('are shown complete where the other was', async () => {
    const { lab, answer } = await forkedBench()
    lab.getState().last()
    lab.getState().bringToFront(0)
    await answer(1, ran('Test'))
    expect(lab.getState().time).toBe(3000)
  })

  it('say what was deleted until something else is done, and undo brings it back', async () => {
    const of = await forkedBench()
    const { lab } = of
    lab.getState().deleteRun(1)
    expect(names(of)).toEqual(['Test'])
    expect(lab.getState().deletedRun).toBe('Newer')
    lab.getState().undo()
    expect(names(of)).toEqual(['Test', 'Newer'])
    expect(lab.getState().deletedRun).toBeNull()
  })

  it('leave the scenario’s own run alone', async () => {
    const of = await forkedBench()
    of.lab.getState().deleteRun(0)
    expect(names(of)).toEqual(['Test', 'Newer'])
    expect(of.lab.getState().deletedRun).toBeNull()
  })

  it('keep play where it stands when one is kept or renamed', async () => {
    const of = await forkedBench()
    const { lab } = of
    lab.getState().seek(1250)
    lab.getState().keepRun(frontOf(lab.getState().workspace))
    await of.answer(1, ran('Newer (2)'))
    lab.getState().renameRun(2, 'Kept')
    await of.answer(2, ran('Kept'))
    expect(names(of)).toEqual(['Test', 'Newer', 'Kept'])
    expect(lab.getState().time).toBe(1250)
  })

  it('are known by what they came to, under every name', async () => {
    const { lab } = await forkedBench()
    const known = () => lab.getState().verdictsOfRuns.get(lab.getState().scenario)
    expect(known()).toEqual({ outcome: 'refused', end: 'refused' })
    lab.getState().toggleBookmark()
    expect(known()).toEqual({ outcome: 'refused', end: 'refused' })
  })

  it('are run to be known where they never were', async () => {
    const { lab } = bench({ trace: traced })
    const other = versionTo('9.0')(lab.getState().scenario)
    await lab.getState().learn(other)
    expect(lab.getState().verdictsOfRuns.get(other)).toEqual({ outcome: 'refused', end: 'refused' })
  })
})

describe('a bookmark', () => {
  it('marks the step that is on, runs nothing, and is one edit', () => {
    const { lab, asked } = bench()
    lab.getState().seek(1500)
    lab.getState().toggleBookmark()
    expect(lab.getState().scenario.bookmarks).toHaveLength(1)
    expect(asked).toEqual([])
    lab.getState().undo()
    expect(lab.getState().scenario.bookmarks).toBeUndefined()
    expect(asked).toEqual([])
  })

  it('is gone to from the one before, and from the one after', () => {
    const { lab } = bench()
    for (const time of [1000, 3000]) {
      lab.getState().seek(time)
      lab.getState().toggleBookmark()
    }
    lab.getState().first()
    lab.getState().nextBookmark(1)
    expect(lab.getState().time).toBe(1000)
    lab.getState().nextBookmark(1)
    expect(lab.getState().time).toBe(3000)
    lab.getState().nextBookmark(1)
    expect(lab.getState().time).toBe(3000)
    lab.getState().nextBookmark(-1)
    expect(lab.getState().time).toBe(1000)
  })
})

describe('two runs side by side', () => {
  it('play along one line at the step where play stood', async () => {
    const { lab } = await forkedBench()
    lab.getState().seek(1250)
    const [own, fork] = lab.getState().workspace.runs
    await lab.getState().showPair(own, fork ?? own)
    const { pair, time } = lab.getState()
    expect(pair?.left.trace.title).toBe('Test')
    expect(pair?.right.trace.title).toBe('Newer')
    expect(pair?.joint.steps).toHaveLength(3)
    expect(time).toBe(1250)
    lab.getState().step()
    expect(lab.getState().time).toBe(1500)
    lab.getState().closePair()
    expect(lab.getState()).toMatchObject({ pair: null, time: 1500 })
  })

  it('follow an edit of one of them, and end when one is deleted', async () => {
    const { lab, answer } = await forkedBench()
    const [own, fork] = lab.getState().workspace.runs
    await lab.getState().showPair(own, fork ?? own)
    lab.getState().edit(versionTo('8.0'))
    await answer(1, ran('Newer'))
    await settle()
    expect(lab.getState().pair?.right.run).toBe(lab.getState().scenario)
    lab.getState().deleteRun(1)
    expect(lab.getState().pair).toBeNull()
  })

  it('end where another scenario is taken up', async () => {
    const of = await forkedBench()
    const { lab } = of
    const [own, fork] = lab.getState().workspace.runs
    await lab.getState().showPair(own, fork ?? own)
    lab.getState().takeUp({ ...own, title: 'Another' })
    expect(lab.getState()).toMatchObject({ pair: null, entries: [{ front: 0 }], canUndo: false })
    expect(names(of)).toEqual(['Another'])
  })

  it('say why they cannot be shown, and keep what is', async () => {
    const of = bench({ trace: () => Promise.resolve(failed) })
    const { scenario } = of.lab.getState()
    await of.lab.getState().showPair(scenario, scenario)
    expect(of.lab.getState()).toMatchObject({ pair: null, pairTrouble: { kind: 'failed' } })
  })

  it('make room for the panel that forks', async () => {
    const { lab } = await forkedBench()
    const [own, fork] = lab.getState().workspace.runs
    await lab.getState().showPair(own, fork ?? own)
    lab.getState().openTime('fork')
    expect(lab.getState()).toMatchObject({ pair: null, timePanel: 'fork' })
  })
})

describe('going to an event', () => {
  it('goes to the end of the step that shows it', () => {
    const { lab } = bench()
    lab.getState().goToEvent(1)
    expect(lab.getState()).toMatchObject({ time: 1500, playing: false })
  })
})

describe('the history of runs', () => {
  it('is jumped to in one go, and runs what stands there', async () => {
    const of = bench()
    const { lab, wait, asked } = of
    for (const version of ['7.0', '8.0', '9.0']) {
      wait(2000)
      lab.getState().edit(versionTo(version))
    }
    expect(lab.getState()).toMatchObject({ entry: 3 })
    lab.getState().jump(1)
    expect(lab.getState().scenario.client.version).toBe('7.0')
    expect(asked.at(-1)?.client.version).toBe('7.0')
    expect(lab.getState().entries).toHaveLength(4)
    lab.getState().jump(3)
    expect(lab.getState().scenario.client.version).toBe('9.0')
    expect(lab.getState().canRedo).toBe(false)
  })
})
