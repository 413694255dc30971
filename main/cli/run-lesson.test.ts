// A lesson in a scenario file is held against its runs whenever the file is run.

import { describe, expect, it } from 'vitest'
import { asset, cli, file, textOf } from './fixture.ts'

const start: Record<string, unknown> = JSON.parse(textOf(asset('lessons/start.cvq.json')))
const withSteps = (...steps: readonly object[]): object => ({
  ...start,
  lesson: { summary: 'A lesson.', steps },
})

describe('a scenario with a lesson', () => {
  it('that says what happens is fine', async () => {
    expect(await cli('run', asset('lessons/the-minimum.cvq.json'))).toMatchObject({ code: 0, err: '' })
  })

  it('with a step on a run that is not there is a finding, with the step and the name', async () => {
    const path = file('nowhere.cvq.json', withSteps({ kind: 'read', text: 'Look.', run: 'nowhere' }))
    const { code, err, out } = await cli('run', path)
    expect(code).toBe(1)
    expect(err).toContain('step 1')
    expect(err).toContain('nowhere')
    expect(out).toContain('VER 1 CVR0')
  })

  it('with a question that has no right choice is a finding', async () => {
    const path = file(
      'wrong.cvq.json',
      withSteps({
        kind: 'predict',
        at: 3,
        reveal: 12,
        question: 'What comes of it?',
        feedback: 'See.',
        ask: {
          kind: 'choice',
          choices: [
            { text: 'Nothing to do.', holds: { outcome: 'up-to-date' } },
            { text: 'An error.', holds: { code: 420 } },
          ],
        },
      }),
    )
    const { code, err } = await cli('run', path)
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
