import { describe, expect, it } from 'vitest'
import { CLIENT_FORMAT, type Client } from '../../../protocol/formats/client.ts'
import type { ClientVerdict } from '../../../protocol/formats/policy-diff.ts'
import { changeRow, headline } from './rows.ts'

const witness: Client = {
  format: CLIENT_FORMAT,
  offers: ['CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
}

const answered = (minimum: string, rest: Partial<ClientVerdict> = {}): ClientVerdict => ({
  outcome: 'upgrade-forced',
  end: 'rests',
  code: null,
  hops: 1,
  rule: 'winnt',
  answer: { recommended: '7.0.0813', minimum, downloadUrl: '', fallbackUrl: '' },
  ...rest,
})
const refused: ClientVerdict = {
  ...answered(''),
  outcome: 'refused',
  code: 420,
  rule: 'otherwise',
  answer: null,
  hops: 0,
}

const row = (before: ClientVerdict, after: ClientVerdict) =>
  changeRow({ clients: 2880, witness, before, after })
const details = (before: ClientVerdict, after: ClientVerdict) =>
  row(before, after).details.map((detail) => `${detail.name} ${detail.before} ${detail.after}`)

describe('a group of clients that change', () => {
  it('goes from one verdict to another, with its smallest client', () => {
    expect(row(answered('6.2'), refused)).toMatchObject({
      clients: '2,880 clients',
      before: { word: 'Must upgrade', tile: { tile: 'force' } },
      after: { word: 'Refused, 420', tile: { tile: 'refuse' } },
      witnessLine: 'winnt 5.1 i386 MSNMSGR 6.0.0602 0x0409',
    })
  })

  it('names loops and dead ends before the first answer', () => {
    expect(row(answered('6.2'), answered('8.0', { end: 'loops' })).after.word).toBe('Upgrade loop')
  })

  it('says what both answers name otherwise, and nothing more', () => {
    expect(details(answered('6.2'), answered('7.0'))).toEqual(['minimum 6.2 7.0'])
    const other = { recommended: '7.0.0813', minimum: '6.2', downloadUrl: 'http://a', fallbackUrl: '' }
    expect(details(answered('6.2'), answered('6.2', { answer: other, hops: 2 }))).toEqual([
      'upgrades 1 2',
      'download none http://a',
    ])
  })

  it('says of a refusal only who answers and how many upgrades follow', () => {
    expect(details(answered('6.2'), refused)).toEqual(['rule winnt otherwise', 'upgrades 1 0'])
  })
})

it('counts who changes, of all', () => {
  expect(headline({ clients: 23_040, changed: 1, changes: [] })).toBe('1 of 23,040 clients changes.')
  expect(headline({ clients: 23_040, changed: 1680, changes: [] })).toBe('1,680 of 23,040 clients change.')
  expect(headline({ clients: 23_040, changed: 0, changes: [] })).toBe(
    'Nothing changes: all 23,040 clients fare alike.',
  )
})
