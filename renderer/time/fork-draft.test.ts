import { describe, expect, it } from 'vitest'
import { layout } from '../../diagram/layout.ts'
import { clientOfRelease } from '../../protocol/catalogue.ts'
import { client, policy, release, scenario, smallCatalogue, trace } from '../panels/fixture.ts'
import { forkStep, NOTHING, neighboursOf, nextMessage, settingsOf, suggestedName } from './fork-draft.ts'

const newer = { ...client, version: '6.2.0205' }

describe('the settings of a fork', () => {
  it('are none while nothing was chosen, or what was chosen is there already', () => {
    expect(settingsOf(NOTHING, scenario, 3)).toEqual({})
    expect(settingsOf({ ...NOTHING, latencyMs: 40, download: 'completes' }, scenario, 3)).toEqual({})
  })

  it('are what was chosen', () => {
    const draft = { ...NOTHING, client: newer, policy, latencyMs: 5, download: 'fails' as const }
    expect(settingsOf(draft, scenario, 3)).toEqual({
      client: newer,
      policy,
      network: { latencyMs: 5, faults: [] },
      download: { outcome: 'fails' },
    })
  })

  it('lose a message counted from the fork on, beside those that are lost already', () => {
    const lossy = { ...scenario, network: { latencyMs: 40, faults: [{ kind: 'drop' as const, at: 1 }] } }
    expect(settingsOf({ ...NOTHING, loses: 2 }, lossy, 3).network?.faults).toEqual([
      { kind: 'drop', at: 1 },
      { kind: 'drop', at: 4 },
    ])
  })

  it('count messages by those sent before', () => {
    expect(nextMessage(trace, 0)).toBe(1)
    expect(nextMessage(trace, 2)).toBe(2)
    expect(nextMessage(trace, trace.events.length)).toBe(5)
  })
})

describe('the name of a branch', () => {
  it('says what it becomes and after which step', () => {
    expect(suggestedName(scenario, { client: newer }, 5, null)).toBe('6.2.0205 after step 5')
    expect(suggestedName(scenario, { client: newer }, 0, null)).toBe('6.2.0205 from the beginning')
    const draft = { ...NOTHING, loses: 1 }
    expect(suggestedName(scenario, settingsOf(draft, scenario, 3), 4, 3)).toBe('message 3 lost after step 4')
  })

  it('is there before anything is chosen', () => {
    expect(suggestedName(scenario, {}, 5, null)).toBe('Branch after step 5')
  })
})

describe('one version higher and lower', () => {
  it('are the releases next to it of the same library', () => {
    const { higher, lower } = neighboursOf(smallCatalogue, client)
    expect(higher?.version).toBe('6.2.0205')
    expect(lower?.version).toBe('5.0.0544')
  })

  it('go on from a version that no release has, and end where the releases end', () => {
    const { higher, lower } = neighboursOf(smallCatalogue, { ...client, version: '6.1' })
    expect([lower?.version, higher?.version]).toEqual(['6.0.0602', '6.2.0205'])
    const newest = clientOfRelease(smallCatalogue, client, release('14.0.8089.0726'))
    expect(neighboursOf(smallCatalogue, newest).higher).toBeNull()
  })

  it('leave out what does not run on such a system', () => {
    const onWindows98 = { ...client, system: { type: 'win', version: '4.10', arch: 'i386' } }
    expect(neighboursOf(smallCatalogue, onWindows98)).toEqual({ higher: null, lower: null })
  })
})

describe('the step to fork after', () => {
  const drawing = layout(trace, { width: 640, unfolded: false })
  const compare = drawing.steps.find(({ kind }) => kind === 'compare')

  it('is the one play stands at', () => {
    expect(forkStep(drawing, 0)).toBe(0)
    expect(forkStep(drawing, 2)).toBe(2)
  })

  it('is the one before the client compares where the run is over', () => {
    expect(forkStep(drawing, drawing.steps.length)).toBe((compare?.number ?? 0) - 1)
  })
})
