// The channel that holds our server against a recording, through the door as the window calls it.

import { describe, expect, it } from 'vitest'
import { check } from '../../protocol/formats/read.ts'
import { CHANNELS } from '../contract.ts'
import { holdAgainst } from '../recording/hold.ts'
import { catalogue } from '../server/fixture.ts'
import { compilePolicy } from '../server/policy.ts'

const policy = { name: 'none', dialects: [], rules: [], otherwise: { refuse: 420 } }
const held = (argument: unknown) => check(CHANNELS.hold.argument, argument)

describe('what the window may ask to hold', () => {
  it('is what was said, by connection, and a policy', () => {
    const said = [
      [
        { from: 'C', line: 'OUT' },
        { from: 'S', line: null },
      ],
      [],
    ]
    const checked = held({ said, policy })
    if (!checked.ok) throw new Error('refused')
    const { connections } = holdAgainst(checked.value.said, compilePolicy(checked.value.policy, catalogue))
    expect(connections.map((rows) => rows.map(({ mark }) => mark))).toEqual([['both', 'both'], []])
  })

  for (const [name, said] of [
    ['not a list', 'C: OUT'],
    ['not lists of connections', [{ from: 'C', line: 'OUT' }]],
    ['said by somebody else', [[{ from: 'X', line: 'OUT' }]]],
    ['not text', [[{ from: 'C', line: 5 }]]],
    ['more than was asked for', [[{ from: 'C', line: 'OUT', run: 'rm' }]]],
  ] as const) {
    it(`is refused when it is ${name}`, () => {
      expect(held({ said, policy }).ok).toBe(false)
    })
  }

  it('may be any text, however odd', () => {
    const lines = ['', '\0', '\r\n', '\ud800', 'VER 1', 'CVQ', 'x'.repeat(2000), '__proto__']
    const checked = held({ said: [lines.map((line) => ({ from: 'C', line }))], policy })
    if (!checked.ok) throw new Error('refused')
    const { connections } = holdAgainst(checked.value.said, compilePolicy(checked.value.policy, catalogue))
    expect(connections[0]?.filter(({ from }) => from === 'C')).toHaveLength(lines.length)
  })
})
