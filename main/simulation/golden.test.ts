// The exchanges people wrote down, played by the whole simulation: our client, our server and the network between.
// The lines must come out as they stand in assets/transcripts, byte for byte; a client that said something of its
// own is given its line by hand.

import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { clientOfRelease, systemById } from '../../protocol/catalogue.ts'
import { missesOf } from '../../protocol/claim.ts'
import { readQuery, readVer } from '../../protocol/commands.ts'
import { type Catalogue, catalogueSchema } from '../../protocol/formats/catalogue.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { parseLine } from '../../protocol/line.ts'
import { buildQuery } from '../../protocol/request.ts'
import { parseTranscript, type TranscriptConnection } from '../../protocol/transcript.ts'
import { clientWith } from '../client/fixture.ts'
import { scenarioWith } from './fixture.ts'
import { simulate } from './index.ts'

const asset = (path: string): string => readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8')
const json = (path: string): unknown => JSON.parse(asset(path))

const catalogue: Catalogue = v.parse(catalogueSchema, {
  releases: json('catalogue/releases.json'),
  systems: json('catalogue/systems.json'),
  locales: json('catalogue/locales.json'),
})

const policyNamed = (name: string | null): object =>
  v.parse(v.looseObject({}), json(name === null ? 'policies/seed.policy.json' : `transcripts/${name}`))

const saidBy = ({ steps }: TranscriptConnection, speaker: 'C' | 'S'): readonly string[] =>
  steps.flatMap((step) => (step.kind === 'line' && step.from === speaker ? [step.text] : []))

const written = ({ steps }: TranscriptConnection): readonly string[] =>
  steps.flatMap((step) => (step.kind === 'line' ? [`${step.from}: ${step.text}`] : []))

/** Plays a connection with the client that said its lines. */
function play(connection: TranscriptConnection): Trace {
  const lines = saidBy(connection, 'C').map(parseLine)
  const ver = lines.map(readVer).find((read) => read !== null)
  const query = lines.find((line) => readQuery(line) !== null) ?? null
  const client = { offers: ver?.dialects ?? [], firstTrid: Number(ver?.trid ?? 1), line: query?.text ?? null }
  return simulate(scenarioWith({ client, policy: policyNamed(connection.policy) }), catalogue)
}

/** Who closes by the transcript; of a client that never asked, only what it offered is played. */
function closesIn(connection: TranscriptConnection): 'client' | 'server' | null {
  const by = connection.steps.find(({ kind }) => kind === 'closes')?.from
  return by === undefined ? null : by === 'C' ? 'client' : 'server'
}

const files = readdirSync(new URL('../../assets/transcripts/', import.meta.url)).filter((name) =>
  name.endsWith('.msnp.txt'),
)

function connectionsOf(file: string): readonly TranscriptConnection[] {
  const read = parseTranscript(asset(`transcripts/${file}`), 'plain')
  if (!read.ok) throw new Error(`${file}:${read.reason.line} is no transcript line`)
  return read.value
}

describe.each(files)('%s comes out of the simulation line for line', (file) => {
  it.each(connectionsOf(file).map((connection) => [written(connection)[0] ?? '', connection] as const))(
    '%s',
    (_, connection) => {
      const trace = play(connection)
      const said = trace.lines.map(({ from, line }) => `${from}: ${line}`)
      expect(said.slice(0, written(connection).length)).toEqual(written(connection))
      const closes = closesIn(connection)
      if (closes !== null) expect(trace.disconnectedBy).toBe(closes)
    },
  )
})

describe("the seed's six exchanges end as the seed says, but for one", () => {
  const XP = { offers: [], behaviour: 'documented' }

  it.each([
    // The page says the client must leave here, though its version is the minimum: sources differ.
    ['CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863 MSMSGS', 'upgrade-offered', null, 'client', 'rests'],
    [
      'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
      'upgrade-forced',
      null,
      'client',
      'rests',
    ],
    ['CVQ 3 0x0409 winnt 5.0 i386 MSNMSGR 99.9.9999 MSMSGS', 'refused', 420, 'client', 'refused'],
    ['CVQ 4 0x0409 winnt 5.0 i386 YCOMM 0.1.0023 MSMSGS', 'refused', 420, 'client', 'refused'],
    [
      'CVQ 5 0x1111 winnt 5.1 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
      'refused',
      710,
      'client',
      'refused',
    ],
    ['CVQ 6 spaghetti', 'refused', 731, 'server', 'refused'],
  ] as const)('%s: %s', (line, outcome, code, disconnectedBy, end) => {
    const trace = simulate(scenarioWith({ client: { ...XP, line }, policy: policyNamed(null) }), catalogue)
    expect(missesOf(trace, { outcome, code, disconnectedBy, end })).toEqual([])
  })

  it('which the behaviour minimum-inclusive plays as the page tells it', () => {
    const line = 'CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863 MSMSGS'
    const client = { ...XP, line, behaviour: 'minimum-inclusive' }
    const trace = simulate(scenarioWith({ client, policy: policyNamed(null) }), catalogue)
    expect(trace).toMatchObject({ outcome: 'upgrade-forced', disconnectedBy: 'client' })
  })
})

describe('a release from the catalogue says what the real client was seen to say', () => {
  it.each([
    ['windows-98', 'MSMSGS', '0x0409 win 4.10 i386 MSMSGS 1.0.0863', null],
    [
      'windows-xp',
      'MSNMSGR',
      '0x0409 winnt 5.1 i386 MSNMSGR 5.0.0575 MSMSGS test@hotmail.com',
      'test@hotmail.com',
    ],
    ['windows-xp', 'MSNMSGR', '0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com', undefined],
    [
      'windows-xp',
      'MSMSGS',
      '0x0409 winnt 5.1 i386 MSMSGS 4.7.3001 WindowsMessenger test@hotmail.com',
      'test@hotmail.com',
    ],
    [
      'windows-vista-6.0.0',
      'MSNMSGR',
      '0x0409 winnt 6.0.0 i386 MSNMSGR 14.0.8117.0416 msmsgs aeon@test.com',
      'aeon@test.com',
    ],
  ])('%s, %s: %s', (systemId, library, parameters, handle) => {
    const version = parameters.split(' ')[5]
    const release = catalogue.releases.find((each) => each.version === version && each.library === library)
    const system = systemById(catalogue, systemId)
    if (release === undefined || system === null) throw new Error('not in the catalogue')
    const { type, arch } = system
    const client = clientWith({
      system: { type, version: system.version, arch },
      ...(handle === undefined ? {} : { handle }),
    })
    expect(buildQuery(clientOfRelease(catalogue, client, release), 2)).toBe(`CVQ 2 ${parameters}`)
  })
})
