// Each planted bug is one: it shows where it should, and hides where the seed's page says what is right.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, BUG_AREAS, BUG_NAMES, type BugName, isBugName } from '../../../protocol/bug-names.ts'
import { encodeWire } from '../../../protocol/wire-text.ts'
import { answered, policyWith, query, said } from '../../server/fixture.ts'
import { type Dispatch, ServerSession } from '../../server/session.ts'
import { EXAMPLES, type Example } from './examples.ts'
import type { PlantedServer } from './line-wise.ts'
import { plant, plantedServer } from './plant.ts'

const right: PlantedServer = (policy) => new ServerSession(policy)

const play = (server: PlantedServer, { policy, connections }: Omit<Example, 'said'>): readonly string[] =>
  connections.flatMap((packets) => {
    const session = server(policy)
    return packets.flatMap((packet) => said(session.receive(encodeWire(packet))))
  })

const seed = policyWith()
const NEW = `${query({}, '2')}\r\n`

/** The bug is in that very answer. */
const SHOWS_ON_NEW: readonly BugName[] = ['minimum-first', 'build-unpadded']

describe('the names', () => {
  it('are at least thirty-four, in every area', () => {
    expect(BUG_NAMES.length).toBeGreaterThanOrEqual(34)
    expect(new Set(BUG_NAMES).size).toBe(BUG_NAMES.length)
    expect(new Set(BUG_NAMES.map(areaOf))).toEqual(new Set(BUG_AREAS))
  })

  it('are plain', () => {
    for (const name of BUG_NAMES) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/)
    expect([isBugName('lf-needs-cr'), isBugName('none')]).toEqual([true, false])
  })
})

describe.each(BUG_NAMES)('%s', (name) => {
  const example = EXAMPLES[name]

  it('shows where it should', () => {
    expect(play(plantedServer(name), example)).toEqual(example.said)
    expect(play(right, example)).not.toEqual(example.said)
  })

  it('hides where the page has an example, or is about it', () => {
    const spoken = said(plant(name, seed).receive(encodeWire(NEW)))
    if (SHOWS_ON_NEW.includes(name)) expect(spoken).not.toEqual([answered('2')])
    else expect(spoken).toEqual([answered('2')])
  })

  it('hides from a client of the house: VER, CVQ, OUT', () => {
    if (SHOWS_ON_NEW.includes(name)) return
    const lines = ['VER 1 MSNP9 MSNP8 CVR0', query({}, '2')]
    const conversation = { policy: seed, connections: [lines.map((line) => `${line}\r\n`)] }
    expect(play(plantedServer(name), conversation)).toEqual(play(right, conversation))
  })

  it('answers by another policy when told to', () => {
    const session = plant(name, seed)
    session.follow(policyWith({ rules: [] }))
    const code = said(session.receive(encodeWire(NEW)))[0]?.slice(0, 3)
    expect(code).toBe('420')
  })
})

describe('servers', () => {
  it('keep nothing for each other', () => {
    const example = EXAMPLES['ver-kept-for-all']
    expect(play(plantedServer('ver-kept-for-all'), example)).toEqual(example.said)
    expect(play(plantedServer('ver-kept-for-all'), example)).toEqual(example.said)
  })

  it('leave the policy as it was: the right server answers the same beside them', () => {
    for (const name of BUG_NAMES) {
      const { policy, connections } = EXAMPLES[name]
      const before = play(right, { policy, connections })
      play(plantedServer(name), { policy, connections })
      expect(play(right, { policy, connections }), name).toEqual(before)
    }
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    'VER 1 CVR0\r\n',
    'VER 2 MSNP8\r\n',
    'VER\r\n',
    NEW,
    'CVQ 6 spaghetti\r\n',
    'CVR 0007 0x1111 a b c d\n',
    'USR 3 TWN I a@b\r\n',
    'OUT\r\n',
    '\r',
    '\n',
    '\0',
    `${'x'.repeat(1025)}`,
    'SYN 1\r\n',
  ),
  fc.string({ maxLength: 12 }),
)

const isQuiet = (session: Dispatch): boolean => session.receive(encodeWire(NEW)).length === 0

it('none throws, whatever comes, and none speaks behind its close', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BUG_NAMES), fc.array(piece, { maxLength: 12 }), (name, pieces) => {
      const session = plant(name, seed)
      const actions = pieces.flatMap((text) => session.receive(encodeWire(text)))
      const closed = actions.findIndex(({ kind }) => kind === 'close')
      expect(closed === -1 || closed === actions.length - 1).toBe(true)
      if (closed !== -1) expect(isQuiet(session)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it('every answer has the line it answers as its cause', () => {
  const session = plant('trid-leading-zeros', seed)
  const [first] = session.receive(encodeWire(`${query({}, '007')}\r\n`))
  expect(first?.cause).toEqual({
    request: query({}, '007'),
    stage: { offered: null, agreed: null },
    tooLong: false,
  })
})
