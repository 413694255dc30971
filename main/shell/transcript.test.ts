import { expect, test } from 'vitest'
import type { Trace } from '../../protocol/formats/trace.ts'
import { transcript } from './transcript.ts'

const hop = (version: string) => ({ version, outcome: 'upgrade-forced', code: null, rule: 'winnt' }) as const

const trace: Trace = {
  format: 'cvq-lab/trace@1',
  title: 'Start',
  seed: 42,
  client: {
    format: 'cvq-lab/client@1',
    offers: ['MSNP9', 'CVR0'],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.0.0602',
    firstTrid: 1,
    line: null,
    behaviour: 'documented',
    takesOffers: false,
  },
  policy: 'seed',
  outcome: 'upgrade-forced',
  code: null,
  disconnectedBy: 'client',
  lines: [
    { hop: 0, from: 'C', line: 'VER 1 MSNP9 CVR0' },
    { hop: 0, from: 'S', line: 'VER 1 CVR0' },
    { hop: 1, from: 'C', line: 'VER 3 MSNP11 CVR0 ' },
  ],
  events: [],
  why: null,
  journey: { end: 'rests', hops: [hop('6.0.0602'), hop('6.2.0205')] },
}

test('every connection is a block of lines as sent, the verdict the last', () => {
  const blocks = transcript(trace).split('\n\n')
  expect(blocks).toHaveLength(3)
  expect(blocks[0]).toBe('# Connection 1, version 6.0.0602\nC: VER 1 MSNP9 CVR0\nS: VER 1 CVR0')
  expect(blocks[1]).toBe('# Connection 2, version 6.2.0205\nC: VER 3 MSNP11 CVR0 ')
  expect(blocks[2]).toContain('Must upgrade')
})
