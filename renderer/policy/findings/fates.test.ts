import { describe, expect, it } from 'vitest'
import { CLIENT_FORMAT, type Client } from '../../../protocol/formats/client.ts'
import type { Change, ClientVerdict } from '../../../protocol/formats/policy-diff.ts'
import { fateChanges } from './fates.ts'

const client = (version: string): Client => ({
  format: CLIENT_FORMAT,
  offers: ['CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version,
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
})
const verdict = (rest: Partial<ClientVerdict>): ClientVerdict => ({
  outcome: 'upgrade-forced',
  end: 'rests',
  code: null,
  hops: 1,
  rule: 'nt',
  answer: null,
  ...rest,
})
const change = (
  clients: number,
  before: ClientVerdict,
  after: ClientVerdict,
  version = '6.0.0602',
): Change => ({
  clients,
  before,
  after,
  witness: client(version),
})
const of = (...changes: readonly Change[]) => fateChanges({ clients: 1000, changed: 10, changes })

describe('what a repair changes', () => {
  it('is told from verdict to verdict, groups of the same together', () => {
    const [only, none] = of(
      change(7, verdict({ end: 'loops', hops: 2 }), verdict({})),
      change(3, verdict({ end: 'loops' }), verdict({}), '6.1.0211'),
    )
    expect(only).toMatchObject({
      clients: 10,
      before: { word: 'Upgrade loop', tile: { tile: 'loop' } },
      after: { word: 'Must upgrade' },
      // The larger group's, which is the first.
      witness: { version: '6.0.0602' },
    })
    expect(none).toBeUndefined()
  })

  it('comes after every change of verdict where the verdict stays', () => {
    const changes = of(
      change(900, verdict({ rule: 'a' }), verdict({ rule: 'b' })),
      change(2, verdict({}), verdict({ outcome: 'refused', end: 'refused', code: 420 })),
    )
    expect(changes.map(({ clients, after }) => [clients, after?.word ?? null])).toEqual([
      [2, 'Refused 420'],
      [900, null],
    ])
  })

  it('is nothing where nothing changes', () => expect(of()).toEqual([]))
})
