import { describe, expect, it } from 'vitest'
import type { Fault } from './fault.ts'
import { readTrace } from './read.ts'
import type { Trace } from './trace.ts'

const trace: Trace = {
  format: 'cvq-lab/trace@1',
  title: 'a version nobody knows',
  seed: 42,
  client: {
    format: 'cvq-lab/client@1',
    offers: [],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'YCOMM',
    version: '0.1.0023',
    firstTrid: 4,
    line: null,
    behaviour: 'documented',
    takesOffers: false,
  },
  policy: 'As on the CVQ page',
  outcome: 'refused',
  code: 420,
  disconnectedBy: 'client',
  lines: [
    { hop: 0, from: 'C', line: 'CVQ 4 0x0409 winnt 5.1 i386 YCOMM 0.1.0023 MSMSGS' },
    { hop: 0, from: 'S', line: '420 4' },
  ],
  events: [
    { at: 0, hop: 0, actor: 'client', kind: 'connect', version: '0.1.0023', library: 'YCOMM' },
    { at: 0, hop: 0, actor: 'client', kind: 'send', message: 1, line: 'CVQ 4' },
    {
      at: 40.5,
      hop: 0,
      actor: 'server',
      kind: 'decide',
      message: 1,
      reply: '420 4',
      why: {
        rule: null,
        tried: [
          { rule: 'win9x', failed: 'systemType', expected: ['win'], got: 'winnt' },
          { rule: 'half', failed: 'cohort', expected: { below: 50, salt: 'oct' }, got: 73 },
          { rule: 'new', failed: 'version', expected: '>=7.0', got: null },
        ],
        passed: ['trid', 'command', 'state', 'parameters', 'locale'],
        failed: {
          check: 'client',
          reason: 'unknown-library',
          field: 'requesting-library',
          expected: 'MSMSGS',
          got: 'YCOMM',
        },
        dialect: { offered: ['CVR0'], spoken: [], chosen: 'CVR0' },
        code: 420,
        closes: false,
      },
    },
    { at: 81, hop: 0, actor: 'network', kind: 'close' },
    { at: 81, hop: 0, actor: 'client', kind: 'end', end: 'refused', outcome: 'refused' },
  ],
  why: null,
  journey: { end: 'refused', hops: [{ version: '0.1.0023', outcome: 'refused', code: 420, rule: null }] },
}

const withEvent = (event: unknown) => ({ ...trace, events: [...trace.events, event] })

function faultOf(value: unknown): Fault {
  const read = readTrace(value)
  if (read.ok) throw new Error('expected a fault')
  return read.reason
}

describe('a trace', () => {
  it('comes back from JSON as it was', () => {
    expect(readTrace(JSON.parse(JSON.stringify(trace)))).toEqual({ ok: true, value: trace })
  })

  it('has events of known kinds only, and the fault names them', () => {
    const fault = faultOf(withEvent({ at: 0, hop: 0, actor: 'client', kind: 'sing' }))
    expect(fault).toMatchObject({
      kind: 'wrong-value',
      path: 'events[5].kind',
      expected: 'kind',
      got: '"sing"',
    })
    expect(fault.kind === 'wrong-value' && fault.choices).toEqual(
      'connect send receive decide judge close download openUrl install wait end'.split(' '),
    )
  })

  it.each([
    [
      { at: 0, hop: 0, actor: 'client', kind: 'wait', ms: '5' },
      { path: 'events[5].ms', expected: 'number' },
    ],
    [
      { at: 0, hop: 0, actor: 'client', kind: 'wait', mss: 5 },
      { path: 'events[5]', key: 'mss', nearest: 'ms' },
    ],
    [
      { at: 0, hop: 0, actor: 'client', kind: 'wait' },
      { kind: 'missing-key', path: 'events[5]', key: 'ms' },
    ],
    [
      { at: 0, hop: 0, actor: 'server', kind: 'wait', ms: 5 },
      { path: 'events[5].actor', choices: ['client'] },
    ],
    [
      { at: 0, hop: 0, actor: 'client' },
      { kind: 'missing-key', path: 'events[5]', key: 'kind' },
    ],
    [
      { at: -1, hop: 0, actor: 'client', kind: 'openUrl', url: '' },
      { path: 'events[5].at', expected: 'number' },
    ],
    [7, { path: 'events[5]', expected: 'object', got: '7' }],
  ])('faults of an event are those of its kind: %j', (event, fault) => {
    expect(faultOf(withEvent(event))).toMatchObject(fault)
  })

  it.each([
    ['expected', { expected: 7 }],
    ['got', { got: true }],
  ])('what a rule %s is text where it is of no kind that a rule can have', (key, wrong) => {
    const tried = { rule: 'win9x', failed: 'systemType', expected: 'win', got: 'winnt', ...wrong }
    const why = {
      rule: null,
      tried: [tried],
      passed: [],
      failed: null,
      dialect: null,
      code: null,
      closes: false,
    }
    expect(faultOf({ ...trace, why })).toMatchObject({ path: `why.tried[0].${key}`, expected: 'text' })
  })
})
