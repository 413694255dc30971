import { describe, expect, it } from 'vitest'
import { bench } from './fixture.ts'
import { currentStep, messageOf, playState, shownMessage, virtualNow } from './selectors.ts'

const played = (act: (lab: ReturnType<typeof bench>['lab']) => void) => {
  const { lab } = bench()
  act(lab)
  return lab.getState()
}

describe('play', () => {
  it('goes on with real time at the chosen speed', () => {
    const state = played((lab) => {
      lab.getState().play()
      lab.getState().advance(100)
      lab.getState().faster()
      lab.getState().advance(100)
      lab.getState().setSpeed(0.5)
      lab.getState().advance(100)
    })
    expect(state).toMatchObject({ time: 350, playing: true, speed: 0.5 })
  })

  it('stops by itself at the end, and begins anew when played again', () => {
    const { lab } = bench()
    lab.getState().play()
    lab.getState().advance(99_999)
    expect(lab.getState()).toMatchObject({ time: 3000, playing: false })
    lab.getState().play()
    expect(lab.getState()).toMatchObject({ time: 0, playing: true })
  })

  it('stays within its speeds', () => {
    expect(played((lab) => [1, 2, 3].map(() => lab.getState().faster())).speed).toBe(4)
    expect(played((lab) => [1, 2, 3].map(() => lab.getState().slower())).speed).toBe(0.5)
  })

  it('is taken over by a step, a step back, a seek and the ends', () => {
    for (const act of ['step', 'stepBack', 'first', 'last'] as const) {
      const state = played((lab) => {
        lab.getState().play()
        lab.getState().advance(1200)
        lab.getState()[act]()
      })
      expect(state.playing).toBe(false)
      expect(state.time).toBe({ step: 1500, stepBack: 1000, first: 0, last: 3000 }[act])
    }
  })

  it('seeks within the run only', () => {
    expect(played((lab) => lab.getState().seek(-5)).time).toBe(0)
    expect(played((lab) => lab.getState().seek(99_999)).time).toBe(3000)
  })

  it('says how it stands', () => {
    expect(playState(played(() => {}))).toBe('idle')
    expect(playState(played((lab) => lab.getState().play()))).toBe('playing')
    expect(playState(played((lab) => lab.getState().step()))).toBe('paused')
    expect(playState(played((lab) => lab.getState().last()))).toBe('ended')
  })

  it('keeps its place when later passes are unfolded', () => {
    const state = played((lab) => {
      lab.getState().seek(1250)
      lab.getState().toggle('unfolded')
    })
    expect(state).toMatchObject({ time: 1250, unfolded: true })
    expect(state.timeline.steps).toHaveLength(4)
  })
})

describe('the wire panel', () => {
  it('shows the first message before play, then the newest that play has come to', () => {
    expect(shownMessage(played(() => {}))).toBe(1)
    expect(shownMessage(played((lab) => lab.getState().seek(1200)))).toBe(1)
    expect(shownMessage(played((lab) => lab.getState().seek(1501)))).toBe(2)
  })

  it('shows a pinned message until play moves', () => {
    const { lab } = bench()
    lab.getState().last()
    lab.getState().pin(1)
    expect(shownMessage(lab.getState())).toBe(1)
    lab.getState().stepBack()
    lab.getState().step()
    expect(shownMessage(lab.getState())).toBe(2)
  })

  it('knows who sent a message, in which step', () => {
    const state = played(() => {})
    expect(messageOf(state, 2)).toEqual({
      number: 2,
      from: 'server',
      hop: 0,
      line: '420 1',
      longerThan: null,
      step: 3,
    })
    expect(messageOf(state, 7)).toBeNull()
  })
})

describe('the clock', () => {
  it('runs in virtual time from one step to the next', () => {
    expect(virtualNow(played(() => {}))).toBe(0)
    expect(virtualNow(played((lab) => lab.getState().seek(500)))).toBe(20)
    expect(virtualNow(played((lab) => lab.getState().seek(1500)))).toBe(80)
    expect(currentStep(played((lab) => lab.getState().seek(1500)))).toBe(2)
  })
})
