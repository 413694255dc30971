// A scenario file that forks its timeline, run without a window.

import { describe, expect, it } from 'vitest'
import { asset, cli, file, textOf } from './fixture.ts'

const start: Record<string, unknown> = JSON.parse(textOf(asset('lessons/start.cvq.json')))
const forkedAt = (...changes: readonly object[]): object => ({ ...start, expect: {}, changes })

const traceOf = async (path: string) => JSON.parse((await cli('run', path, '--format', 'json')).out)

describe('a scenario with changes', () => {
  it('runs with them: its client and policies inline or by name', async () => {
    const unforked = await traceOf(file('plain.cvq.json', { ...start, expect: {} }))
    const asked = unforked.events.findIndex(
      ({ kind, line }: { kind: string; line?: string }) => kind === 'receive' && line?.startsWith('CVQ'),
    )
    const path = file('forked.cvq.json', forkedAt({ after: asked + 1, policy: 'deny.policy.json' }))
    file('deny.policy.json', {
      format: 'cvq-lab/policy@1',
      name: 'deny',
      dialects: [],
      rules: [],
      otherwise: { refuse: 420 },
    })
    const forked = await traceOf(path)
    expect(forked).toMatchObject({ outcome: 'refused', code: 420, policy: unforked.policy })
    expect(forked.events.slice(0, asked + 1)).toEqual(unforked.events.slice(0, asked + 1))
    expect((await cli('run', path)).out).toContain('420 2')
  })

  it('is held to what it expects of the changed run', async () => {
    const fails = { after: 1, download: { outcome: 'fails' } }
    const kept = file('kept.cvq.json', { ...forkedAt(fails), expect: { end: 'stranded' } })
    expect(await cli('run', kept)).toMatchObject({ code: 0, err: '' })
    const missed = file('missed.cvq.json', { ...forkedAt(fails), expect: { end: 'rests' } })
    expect(await cli('run', missed)).toMatchObject({ code: 1, err: expect.stringContaining('stranded') })
  })

  it('that do not come one after another are refused with their field', async () => {
    const slower = (after: number) => ({ after, network: { latencyMs: 1 } })
    const { code, err } = await cli('run', file('twice.cvq.json', forkedAt(slower(4), slower(4))))
    expect(code).toBe(2)
    expect(err).toContain('changes')
  })
})
