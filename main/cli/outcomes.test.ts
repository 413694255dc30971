// Every outcome and every end of a journey, reached by a scenario file that says what it expects: `run` ends with 0.

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { JOURNEY_ENDS, OUTCOMES } from '../../protocol/formats/outcomes.ts'
import { asset, cli, file, textOf } from './fixture.ts'

const URLS = { downloadUrl: 'http://a.example/setup.exe', fallbackUrl: 'http://a.example' }
const OWN = '6.0.0602'
const NEWER = '7.0.0813'

const client = {
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: OWN,
}

/** What versions in a range are told. */
const rule = (version: string, told: object) => ({ id: version, match: { version }, ...told })
const to = (recommended: string, minimum: string, more: object = URLS) => ({
  answer: { recommended, minimum, ...more },
})
const OFFERS = rule(`=${OWN}`, to(NEWER, OWN))
const FORCES = rule(`=${OWN}`, to(NEWER, NEWER))

interface Change {
  readonly client?: object
  readonly rules?: readonly object[]
  readonly otherwise?: object
  readonly dialects?: readonly string[]
  readonly server?: object
  readonly [key: string]: unknown
}

function scenario(expected: object, change: Change): object {
  const { client: told = {}, rules = [], otherwise = to(NEWER, OWN), dialects = [], server = {} } = change
  const { network = {}, download = {} } = change
  const policy = { name: 'test', dialects, rules, otherwise, server }
  const head = { format: 'cvq-lab/scenario@1', title: 'test', client: { ...client, ...told }, policy }
  return { ...head, network, download, expect: expected }
}

const byHand = (line: string, more: object = {}) => ({ client: { line, ...more } })
const TAKES = { takesOffers: true }

const REACHED: readonly (readonly [
  (typeof OUTCOMES)[number],
  (typeof JOURNEY_ENDS)[number],
  object,
  Change,
])[] = [
  ['up-to-date', 'rests', { disconnectedBy: 'client' }, { client: { version: NEWER } }],
  ['upgrade-offered', 'rests', { code: null }, {}],
  [
    'upgrade-offered',
    'rests',
    { lines: [`S: CVQ 4 ${NEWER} ${NEWER} ${OWN} ${Object.values(URLS).join(' ')}`] },
    { client: TAKES },
  ],
  ['upgrade-offered', 'rests', {}, { client: TAKES, download: { outcome: 'fails' } }],
  ['upgrade-offered', 'stranded', {}, { client: TAKES, rules: [OFFERS], otherwise: { refuse: 420 } }],
  ['upgrade-offered', 'loops', {}, { client: TAKES, rules: [OFFERS], otherwise: to(OWN, '7.5') }],
  ['upgrade-forced', 'rests', { disconnectedBy: 'client' }, { rules: [FORCES] }],
  ['upgrade-forced', 'stranded', {}, { rules: [FORCES], download: { outcome: 'fails' } }],
  ['upgrade-forced', 'stranded', {}, { rules: [FORCES], download: { outcome: 'stalls' } }],
  ['upgrade-forced', 'stranded', {}, { otherwise: to(NEWER, NEWER, {}) }],
  ['upgrade-forced', 'stranded', {}, { rules: [FORCES], otherwise: { refuse: 911 } }],
  ['upgrade-forced', 'loops', {}, { otherwise: to(OWN, NEWER) }],
  [
    'downgrade-advised',
    'rests',
    {},
    { client: { behaviour: 'maximum' }, otherwise: to(NEWER, OWN, { recommended2: '5.0.0537' }) },
  ],
  ['refused', 'refused', { code: 420, disconnectedBy: 'client' }, { client: { library: 'YCOMM' } }],
  [
    'refused',
    'refused',
    { code: 420, disconnectedBy: 'server' },
    { client: { library: 'YCOMM' }, server: { closesAfter420: true } },
  ],
  ['refused', 'refused', { code: 710 }, { client: { locale: '0x1111' } }],
  [
    'refused',
    'refused',
    { code: 715, disconnectedBy: 'server' },
    { client: { offers: [] }, server: { order: 'strict' } },
  ],
  ['refused', 'refused', { code: 731, disconnectedBy: 'server' }, byHand('CVQ 6 spaghetti')],
  ['refused', 'refused', { code: 601, disconnectedBy: 'server' }, { otherwise: { refuse: 601 } }],
  ['dialect-agreed', 'rests', { lines: ['S: VER 1 MSNP8', 'C: OUT'] }, { dialects: ['MSNP8'] }],
  [
    'no-shared-dialect',
    'rests',
    { lines: ['S: VER 1 0'], disconnectedBy: 'server' },
    { client: { offers: ['MSNP9'] } },
  ],
  [
    'no-cvq',
    'rests',
    { disconnectedBy: 'server' },
    { ...byHand('CVQ 2 x', { offers: ['MSNP24'] }), dialects: ['MSNP24'] },
  ],
  ['incompatible', 'rests', {}, { client: { behaviour: 'observed-8.0-beta', version: NEWER } }],
  ['not-understood', 'rests', {}, byHand('VER 1 CVR0', { offers: [] })],
  [
    'connection-lost',
    'rests',
    { disconnectedBy: 'client' },
    { network: { faults: [{ kind: 'drop', at: 2 }] } },
  ],
  ['connection-lost', 'rests', { disconnectedBy: 'server' }, byHand('SYN 2')],
]

describe('a scenario file reaches', () => {
  it.each(REACHED.map((row, i) => [i + 1, ...row] as const))(
    '%i: %s, %s %j',
    async (i, outcome, end, more, change) => {
      const path = file(`${i}.cvq.json`, scenario({ outcome, end, ...more }, change))
      expect(await cli('run', path)).toMatchObject({ code: 0, err: '' })
    },
  )

  it('every outcome and every end there is', () => {
    expect(new Set(REACHED.map(([outcome]) => outcome))).toEqual(new Set(OUTCOMES))
    expect(new Set(REACHED.map(([, end]) => end))).toEqual(new Set(JOURNEY_ENDS))
  })
})

it.each(readdirSync(asset('lessons')).filter((name) => name.endsWith('.cvq.json')))(
  'the built-in scenario %s expects something, and meets it',
  async (name) => {
    const path = asset(`lessons/${name}`)
    expect(Object.keys(JSON.parse(textOf(path)).expect)).not.toEqual([])
    expect(await cli('run', path)).toMatchObject({ code: 0, err: '' })
  },
)
