// The decisions on the protocol (docs/decisions/0013), row by row, as a connection shows them.

import { describe, expect, it } from 'vitest'
import { encodeWire } from '../../protocol/wire-text.ts'
import { answered, converse, policyWith, query, said } from './fixture.ts'
import { ServerSession } from './session.ts'

const seed = policyWith()
const strictOrder = policyWith({ dialects: ['MSNP8', 'MSNP24'] }, { order: 'strict' })
const strictCount = policyWith({}, { parameters: 'strict' })
const dialects = (...names: readonly string[]) => policyWith({ dialects: names })

describe('order of checks', () => {
  it('the number of parameters comes before the locale', () => {
    expect(converse(seed, 'CVQ 6 spaghetti')).toEqual(['731 6', '[closes]'])
  })

  it('the locale comes before the client', () => {
    expect(converse(seed, 'CVQ 5 0x1111 winnt 5.1 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com')).toEqual([
      '710 5',
    ])
  })

  it('the client comes before the rules', () => {
    expect(
      converse(policyWith({ otherwise: { refuse: 600 } }), query({ type: 'mac', library: 'YCOMM' })),
    ).toEqual(['420 1'])
  })

  it('the stage comes before the number of parameters', () => {
    expect(converse(strictOrder, 'CVQ 1 spaghetti')).toEqual(['715 1', '[closes]'])
  })
})

describe('number of parameters', () => {
  const tokens = ['0x0409', 'winnt', '5.1', 'i386', 'MSNMSGR', '6.0.0602', 'MSMSGS', 'a@b', 'c', 'd']
  const of = (count: number) => ['CVQ', '1', ...tokens.slice(0, count)].join(' ')

  it.each([6, 7, 8])('%i are answered whatever was offered', (count) => {
    expect(converse(seed, of(count))).toEqual([answered()])
    expect(converse(seed, 'VER 1 MSNP2 CVR0', of(count))).toEqual(['VER 1 CVR0', answered()])
  })

  it.each([0, 1, 5, 9, 10])('%i are 731', (count) => {
    expect(converse(seed, of(count))).toEqual(['731 1', '[closes]'])
  })

  it('a trailing space does not count', () => {
    expect(converse(seed, `${query({ identification: '', handle: '' })} `)).toEqual([answered()])
    expect(converse(seed, `${query()} `)).toEqual([answered()])
    expect(converse(seed, 'CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR ')).toEqual(['731 1', '[closes]'])
  })

  describe('strict: as the best dialect offered has it', () => {
    const six = query({ identification: '', handle: '' })
    const seven = query({ handle: '' })
    const strict = (offers: string, line: string) => converse(strictCount, `VER 1 ${offers}`, line)[1]

    it.each([
      ['MSNP2 CVR0', [six, `${six} `], [seven, query()]],
      ['MSNP3 MSNP2 CVR0', [six], [seven, query()]],
      ['MSNP4 MSNP3 CVR0', [`${six} `, seven], [six, `${seven} `, query()]],
      ['MSNP7 MSNP6 CVR0', [`${six} `, seven], [six, query()]],
      ['MSNP8 CVR0', [query(), `${query()} `], [six, seven, `${seven} `]],
      ['CVR0', [query()], [six, seven]],
    ])('%s', (offers, good, bad) => {
      expect(good.map((line) => strict(offers, line))).toEqual(good.map(() => answered()))
      expect(bad.map((line) => strict(offers, line))).toEqual(bad.map(() => '731 1'))
    })

    it('is lenient where no VER said what is offered', () => {
      expect([six, seven, query()].map((line) => converse(strictCount, line))).toEqual(
        [1, 2, 3].map(() => [answered()]),
      )
    })
  })
})

describe('spaces', () => {
  it('a run of spaces or tabs separates once', () => {
    expect(converse(seed, query().replaceAll(' ', ' \t  '))).toEqual([answered()])
  })

  it('a line that begins with one has no command', () => {
    expect(converse(seed, ` ${query()}`)).toEqual(['[closes]'])
  })
})

describe('locale', () => {
  it.each(['0x0409', '0x040C', '0x040c', '0x0009', '0x0c0a'])('%s is known', (locale) => {
    expect(converse(seed, query({ locale }))).toEqual([answered()])
  })

  it.each(['0X0409', '0x409', '0x04090', '1033', '0x1111', '0xZZZZ', 'en'])('%s is 710', (locale) => {
    expect(converse(seed, query({ locale }))).toEqual(['710 1'])
  })
})

describe('client', () => {
  it.each([
    { library: 'YCOMM' },
    { library: 'msnmsgr' },
    { identification: 'YCOMM' },
    { client: '99.9.9999' },
    { client: '8.5.1303' },
    { client: '7.x' },
  ])('%j is 420', (changes) => {
    expect(converse(seed, query(changes))).toEqual(['420 1'])
  })

  it('knows what releases and rules name, and no identification', () => {
    const beta = policyWith({
      rules: [
        {
          id: 'beta',
          match: { library: ['MSG80BETA'], identification: ['BC01'] },
          answer: { ...NEW_MINIMUM },
        },
        { id: 'off', enabled: false, match: { library: ['OTHER'] }, answer: { ...NEW_MINIMUM } },
      ],
      otherwise: { answer: NEW_MINIMUM },
    })
    const codes = [
      query({ library: 'MSG80BETA', identification: 'BC01' }),
      query({ identification: '', handle: '' }),
      query({ library: 'OTHER' }),
    ].map((line) => converse(beta, line)[0]?.slice(0, 3))
    expect(codes).toEqual(['CVQ', 'CVQ', '420'])
  })

  it('knows versions up to the newest that a release, an answer or a range names', () => {
    const named = policyWith({
      rules: [{ id: 'range', match: { version: '<20.1' }, refuse: 600 }],
      otherwise: { answer: { ...NEW_MINIMUM, recommended: '30.0' } },
    })
    const replies = ['20.0', '30.0.0', '30.0.1'].map((client) => converse(named, query({ client }))[0])
    expect(replies).toEqual(['600 1', 'CVQ 1 30.0 30.0 1.0', '420 1'])
  })

  it('knownClients any: rules and otherwise decide', () => {
    const any = policyWith({}, { knownClients: 'any' })
    expect(converse(any, query({ library: 'YCOMM', client: '7.x' }))).toEqual([answered()])
  })

  const NEW_MINIMUM = { recommended: '1.0', minimum: '1.0' }
})

describe('rules', () => {
  it('the first that matches answers, else what otherwise says', () => {
    expect(converse(seed, query({ type: 'win', version: '4.10' }))[0]).toBe(
      'CVQ 1 5.0.0537 5.0.0537 1.0.0863 http://a/ http://b',
    )
    expect(converse(seed, query({ type: 'mac' }))).toEqual(['420 1'])
  })

  it('a second version of its own, and no URL', () => {
    const answer = { recommended: '2.0', recommended2: '3.0', minimum: '1.0' }
    expect(converse(policyWith({ rules: [], otherwise: { answer } }), query())).toEqual(['CVQ 1 2.0 3.0 1.0'])
  })

  it.each([
    [200, false],
    [201, false],
    [420, false],
    [710, false],
    [500, true],
    [600, true],
    [601, true],
    [715, true],
    [731, true],
    [911, true],
  ])('refuse %i: closes %s', (refuse, closes) => {
    const refusing = policyWith({ rules: [], otherwise: { refuse } })
    expect(converse(refusing, query())).toEqual([`${refuse} 1`, ...(closes ? ['[closes]'] : [])])
  })
})

describe('who closes', () => {
  it('the client, after an answer, 420 and 710', () => {
    expect(converse(seed, query(), query({ library: 'Y' }), query({ locale: 'x' }), query())).toEqual([
      answered(),
      '420 1',
      '710 1',
      answered(),
    ])
  })

  it.each([
    ['closesAfterAnswer', query(), answered()],
    ['closesAfter420', query({ library: 'YCOMM' }), '420 1'],
    ['closesAfter420', query({ type: 'mac' }), '420 1'],
    ['closesAfter710', query({ locale: '0x1111' }), '710 1'],
  ])('%s: the server', (name, line, reply) => {
    const closing = policyWith({}, { [name]: true })
    expect(converse(closing, line, line)).toEqual([reply, '[closes]'])
    // The second connection is answered from memory.
    expect(converse(closing, line, line)).toEqual([reply, '[closes]'])
  })
})

describe('VER', () => {
  it('picks the first name in the order of the client', () => {
    expect(converse(dialects('MSNP8', 'MSNP9'), 'VER 7 FOO MSNP9 MSNP8 CVR0')).toEqual(['VER 7 MSNP9'])
  })

  it('compares names exactly', () => {
    expect(converse(dialects('MSNP8'), 'VER 1 msnp8 MSNP08 CVR0')).toEqual(['VER 1 CVR0'])
  })

  it('falls back to CVR0 where it is offered', () => {
    expect(converse(seed, 'VER 1 MSNP9 MSNP8 CVR0')).toEqual(['VER 1 CVR0'])
  })

  it.each(['VER 1 MSNP9', 'VER 1', 'VER 1 0', 'VER 1 cvr0'])(
    '%s: nothing shared, and the server closes',
    (line) => {
      expect(converse(dialects('MSNP8', '0'), line)).toEqual(['VER 1 0', '[closes]'])
    },
  )

  it('verReply all: the shared names in the order of the client, CVR0 last', () => {
    const all = policyWith({ dialects: ['MSNP8', 'MSNP9', 'MSNP10'] }, { verReply: 'all' })
    expect(converse(all, 'VER 1 MSNP9 CVR0 FOO MSNP8 MSNP9')).toEqual(['VER 1 MSNP9 MSNP8 CVR0'])
    expect(converse(all, 'VER 1 MSNP8')).toEqual(['VER 1 MSNP8'])
    expect(converse(all, 'VER 1 MSNP2 CVR0')).toEqual(['VER 1 CVR0'])
    expect(converse(all, 'VER 1 MSNP2')).toEqual(['VER 1 0', '[closes]'])
  })

  it('a second one is 715', () => {
    expect(converse(seed, 'VER 1 CVR0', 'VER 2 CVR0', query())).toEqual(['VER 1 CVR0', '715 2', '[closes]'])
  })

  it('may follow a CVQ, once', () => {
    expect(converse(seed, query(), 'VER 2 CVR0', query(), 'VER 4 CVR0')).toEqual([
      answered(),
      'VER 2 CVR0',
      answered(),
      '715 4',
      '[closes]',
    ])
  })
})

describe('CVQ and VER', () => {
  it('without a VER before it, it is answered; strict: 715', () => {
    expect(converse(seed, query())).toEqual([answered()])
    expect(converse(strictOrder, query())).toEqual(['715 1', '[closes]'])
  })

  it('after CVR0 it is answered', () => {
    expect(converse(strictOrder, 'VER 1 CVR0', query())).toEqual(['VER 1 CVR0', answered()])
  })

  it('after a dialect it is answered; strict: 715', () => {
    expect(converse(dialects('MSNP8'), 'VER 1 MSNP8', query())).toEqual(['VER 1 MSNP8', answered()])
    expect(converse(strictOrder, 'VER 1 MSNP8', query())).toEqual(['VER 1 MSNP8', '715 1', '[closes]'])
  })

  it('after MSNP24, which has none, the server closes without a word', () => {
    expect(converse(dialects('MSNP24'), 'VER 1 MSNP24', query())).toEqual(['VER 1 MSNP24', '[closes]'])
    expect(converse(strictOrder, 'VER 1 MSNP24', query())).toEqual(['VER 1 MSNP24', '715 1', '[closes]'])
  })
})

describe('other commands', () => {
  it('CVR is answered as CVQ, under its own name', () => {
    const cvr = query({}, '3').replace('CVQ', 'CVR')
    expect(converse(seed, cvr, query(), cvr)).toEqual([
      answered('3', 'CVR'),
      answered(),
      answered('3', 'CVR'),
    ])
  })

  it('OUT closes without a reply, with or without more behind it', () => {
    expect(converse(seed, 'OUT', query())).toEqual(['[closes]'])
    expect(converse(seed, 'OUT now')).toEqual(['[closes]'])
  })

  it('an empty line is passed over', () => {
    expect(converse(seed, '', '', query())).toEqual([answered()])
  })

  it.each(['SYN 1', 'cvq 1', 'ver 1 MSNP8', 'CVQX 1', 'PNG', 'GET / HTTP/1.1', ' ', 'out'])(
    '%j closes without a reply',
    (line) => {
      expect(converse(seed, line, query())).toEqual(['[closes]'])
    },
  )
})

describe('TrID', () => {
  it.each(['0', '007', '4294967295', '00000000000000000042'])('%s is echoed as it came', (trid) => {
    expect(converse(seed, query({}, trid), query({}, trid))).toEqual([answered(trid), answered(trid)])
  })

  it.each([
    'CVQ',
    'CVQ x 0x0409',
    'CVQ -1',
    'CVQ 1.0',
    'CVQ 4294967296',
    'VER',
    'VER MSNP8 CVR0',
    'CVR 0x0409',
  ])('%s: closes without a reply', (line) => {
    expect(converse(seed, line)).toEqual(['[closes]'])
  })
})

describe('line end and length', () => {
  const receive = (...pieces: readonly string[]) => {
    const session = new ServerSession(seed)
    return pieces.flatMap((piece) => said(session.receive(encodeWire(piece))))
  }
  const padded = (length: number) => `${query().padEnd(length - 1)}x`

  it('LF alone ends a line, CR alone does not', () => {
    expect(receive(`${query()}\n`)).toEqual([answered()])
    expect(receive(`${query()}\r`, '\n')).toEqual([answered()])
    expect(receive(`CVQ 1\r${query()}\r\n`)).toEqual(['[closes]'])
  })

  it('only the CR before LF belongs to the end', () => {
    expect(receive(`${query({ handle: '' })}\r\r\n`)).toEqual(['420 1'])
  })

  it('nothing is answered before its end', () => {
    expect(receive(query())).toEqual([])
  })

  it('1,024 bytes are read, with or without a CR; one more closes at once', () => {
    expect(receive(padded(1024), '\r', '\n')).toEqual(['731 1', '[closes]'])
    expect(receive(`${padded(1024)}\n`)).toEqual(['731 1', '[closes]'])
    expect(receive(padded(1025))).toEqual(['[closes]'])
    expect(receive(`${padded(1025)}\r\n`)).toEqual(['[closes]'])
    expect(receive(padded(1024), '\r', 'x')).toEqual(['[closes]'])
  })

  it('counts bytes, not characters', () => {
    expect(receive(`CVQ 1 ${'é'.repeat(510)}\n`)).toEqual(['[closes]'])
  })

  it('answers what came before a line that is too long', () => {
    expect(receive(`${query()}\n${'x'.repeat(5000)}`, `${query()}\n`)).toEqual([answered(), '[closes]'])
  })
})

it('after it has closed a session says nothing', () => {
  const session = new ServerSession(seed)
  session.receive(encodeWire('OUT\r\n'))
  expect(session.receive(encodeWire(`${query()}\r\n`))).toEqual([])
})

describe('another policy on an open connection', () => {
  const line = (text: string) => encodeWire(`${text}\r\n`)

  it('answers the next line, and what was agreed before stays', () => {
    const session = new ServerSession(seed)
    session.receive(line('VER 1 MSNP8 CVR0'))
    session.follow(policyWith({ rules: [] }))
    expect(said(session.receive(line(query({}, '2'))))).toEqual(['420 2'])
    session.follow(seed)
    expect(said(session.receive(line('VER 3 CVR0')))).toEqual(['715 3', '[closes]'])
  })

  it('reads the rest of a line that had begun to arrive', () => {
    const session = new ServerSession(seed)
    const bytes = line(query())
    expect(session.receive(bytes.subarray(0, 9))).toEqual([])
    session.follow(policyWith({ rules: [] }))
    expect(said(session.receive(bytes.subarray(9)))).toEqual(['420 1'])
  })

  it('remembers no answer of the other’s', () => {
    const session = new ServerSession(seed)
    expect(said(session.receive(line(query())))).toEqual([answered()])
    session.follow(strictOrder)
    expect(said(session.receive(line(query())))).toEqual(['715 1', '[closes]'])
  })
})
