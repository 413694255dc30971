// The live journey: against our server it goes as the simulated one does; every download failure strands it as a
// failed download does there; it can be cancelled anywhere, and leaves nothing behind.

import { describe, expect, it } from 'vitest'
import type { DownloadTrouble } from '../../protocol/formats/installer.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { LONGEST_LINE } from '../../protocol/framing.ts'
import { compilePolicy } from '../server/policy.ts'
import { catalogue, chain, eventsOf, forces, kindsOf, scenarioWith } from '../simulation/fixture.ts'
import { simulate } from '../simulation/index.ts'
import { settingsWith } from './download/fixture.ts'
import { installerSum } from './download/installer.ts'
import { HOST, serving, servingRaw } from './fixture.ts'
import { type Journeyed, type JourneyUnderway, journey, MOST_HOPS } from './journey.ts'

type Change = Parameters<typeof scenarioWith>[0]
type Download = Parameters<typeof settingsWith>[0]

function going(port: number, change: Change = {}, download: Download = {}, follows = true): JourneyUnderway {
  const { client } = scenarioWith(change)
  const given = { host: HOST, port, client, catalogue, title: 'Probe', installMs: 20 }
  return journey({ ...given, follows, download: settingsWith(download) })
}

async function gone(change: Change = {}, download: Download = {}, follows = true): Promise<Journeyed> {
  const { port } = await serving(compilePolicy(scenarioWith(change).policy, catalogue))
  return going(port, change, download, follows).over
}

/** What happened, but for what only a simulation knows: when a line is there, and what the server decides. */
const storyOf = (trace: Trace) => ({
  kinds: kindsOf(trace).filter((kind) => kind !== 'server decide' && kind !== 'server receive'),
  lines: trace.lines,
  ends: trace.journey.end,
  hops: trace.journey.hops.map(({ version, outcome }) => [version, outcome]),
})

describe('against our server it is the simulated journey', () => {
  const CASES: Readonly<Record<string, Change>> = {
    'an upgrade that must be': {},
    'nothing to do': { client: { version: '7.0.0813' } },
    'refused at once': { client: { library: 'YCOMM' } },
    'an offer that is not taken': { client: { version: '6.2.0205' } },
    'an offer that is taken': { client: { version: '6.2.0205', takesOffers: true } },
    'hop after hop': {
      policy: chain(forces('6.0.0602', '6.2.0205'), forces('6.2.0205', '7.0.0813')),
    },
    'a loop': { policy: chain(forces('6.0.0602', '6.0.0602')) },
    'a handle': { client: { handle: 'someone@example.com' } },
    'TrIDs at their end': { client: { firstTrid: 4294967295 } },
  }
  it.each(Object.entries(CASES))('%s', async (_name, change) => {
    const { trace, fault, stopped } = await gone(change)
    const simulated = simulate(scenarioWith(change), catalogue)
    expect({ fault, stopped }).toEqual({ fault: null, stopped: null })
    expect(storyOf(trace)).toEqual(storyOf(simulated))
  })

  it('where it does not follow, it is the first connection of it', async () => {
    const { trace, downloads } = await gone({}, {}, false)
    expect(trace.journey).toMatchObject({ end: 'rests', hops: [{ outcome: 'upgrade-forced' }] })
    expect(downloads).toEqual([])
  })
})

describe('what it downloads', () => {
  it('comes from this machine, whatever host was named, and is what the server made', async () => {
    const { trace, downloads, page } = await gone({}, { bytes: 400_000 })
    expect(downloads).toEqual([
      {
        url: 'http://messenger.example/setup.exe',
        from: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/installer\/messenger\.example\/setup\.exe$/),
        bytes: 400_000,
        total: 400_000,
        ms: expect.any(Number),
        redirects: 0,
        sum: installerSum(400_000),
        fault: null,
      },
    ])
    expect(page).toBeNull()
    expect(eventsOf(trace, 'download')).toEqual([
      expect.objectContaining({
        url: 'http://messenger.example/setup.exe',
        outcome: 'completes',
        bytes: 400_000,
        totalBytes: 400_000,
        durationMs: downloads[0]?.ms,
      }),
    ])
  })

  it('takes the time that it takes', async () => {
    const { trace } = await gone({}, { bytes: 100_000, bytesPerSecond: 250_000 })
    expect(eventsOf(trace, 'download')[0]?.durationMs).toBeGreaterThan(250)
    const times = trace.events.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it.each<[DownloadTrouble, string, string]>([
    ['stall', 'silence', 'stalls'],
    ['cut', 'cut', 'fails'],
    ['longer', 'too-short', 'fails'],
    ['shorter', 'too-long', 'fails'],
    ['404', 'status', 'fails'],
    ['500', 'status', 'fails'],
    ['redirect-loop', 'too-many-redirects', 'fails'],
    ['redirect-away', 'off-machine', 'fails'],
  ])('%s: it is stranded, and the fallback page is there to read', async (trouble, kind, outcome) => {
    const { trace, downloads, page } = await gone({}, { trouble })
    expect(downloads[0]?.fault?.kind).toBe(kind)
    expect(trace.journey.end).toBe('stranded')
    expect(eventsOf(trace, 'download')[0]?.outcome).toBe(outcome)
    expect(kindsOf(trace).slice(-3)).toEqual(['client download', 'client openUrl', 'client end'])
    expect(page?.text).toContain('stands in for http://messenger.example/,')
    expect(page?.thing.from).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/page\/messenger\.example\/$/)
  })

  it('what is larger than the client takes is not taken', async () => {
    const { downloads } = await gone({}, { bytes: 5000, mostBytes: 4999 })
    expect(downloads[0]?.fault).toMatchObject({ kind: 'too-large', bytes: 0 })
  })

  it('an address that is none is asked of nobody', async () => {
    const answer = {
      recommended: '7.0.0813',
      minimum: '7.0.0813',
      downloadUrl: 'setup',
      fallbackUrl: 'c:\\help',
    }
    const { trace, downloads, page } = await gone({ policy: { otherwise: { answer } } })
    expect(downloads).toMatchObject([{ url: 'setup', from: null, fault: { kind: 'bad-address' } }])
    expect(page).toMatchObject({ text: null, thing: { url: 'c:\\help', from: null } })
    expect(trace.journey.end).toBe('stranded')
  })
})

describe('it ends', () => {
  it('with what the system says when nobody listens', async () => {
    const server = await serving(compilePolicy(scenarioWith().policy, catalogue))
    await server.close()
    const { trace, fault } = await going(server.port).over
    expect(fault).toEqual({ kind: 'refused', code: 'ECONNREFUSED' })
    expect(trace).toMatchObject({ outcome: 'connection-lost', journey: { end: 'rests' } })
  })

  it('where a server names another version each time', async () => {
    let next = 0
    const port = await servingRaw((socket) => {
      socket.on('data', (bytes) => {
        for (const line of String(bytes).split('\r\n')) {
          const [command, trid] = line.split(' ')
          if (command === 'VER') socket.write(`VER ${trid} CVR0\r\n`)
          if (command === 'CVQ')
            socket.write(`CVQ ${trid} 8.0.${++next} 8.0.${next} 9.0 http://c http://d\r\n`)
        }
      })
    })
    const { trace, stopped } = await going(port, {}, { bytes: 10 }).over
    expect(stopped).toBe('too-many')
    expect(trace.journey.hops).toHaveLength(MOST_HOPS)
  }, 30_000)

  it.each([
    ['at once', '', []],
    ['behind an answer in the same piece', 'VER 1 CVR0\r\n', ['VER 1 CVR0']],
  ])('at a line that is too long to keep, %s, and shows it as one', async (_when, before, heard) => {
    const port = await servingRaw((socket) => {
      socket.once('data', () => socket.write(before + 'x'.repeat(LONGEST_LINE + 2)))
    })
    const { trace } = await going(port).over
    expect(trace.outcome).toBe('not-understood')
    const served = trace.lines.filter(({ from }) => from === 'S')
    expect(served.map(({ line }) => line)).toEqual([...heard, ''])
    expect(served.at(-1)?.longerThan).toBe(LONGEST_LINE)
    const unkept = trace.events.find((event) => event.kind === 'send' && event.longerThan !== undefined)
    const judged = trace.events.find((event) => event.kind === 'judge')
    expect(judged).toMatchObject({ message: unkept?.kind === 'send' ? unkept.message : null })
  })

  const STALLED = { bytesPerSecond: 10_000, silenceSeconds: 60 }
  it.each<[string, Change, Download, (journey: JourneyUnderway) => boolean]>([
    ['as it connects', {}, {}, () => true],
    ['while it downloads', {}, STALLED, ({ now }) => now().doing.kind === 'downloading'],
    ['while it installs', {}, {}, ({ now }) => now().doing.kind === 'installing'],
    ['at the second connection', {}, {}, ({ now }) => now().trace.journey.hops.length === 2],
  ])('when it is cancelled: %s', async (_when, change, download, isTime) => {
    const { port } = await serving(compilePolicy(scenarioWith(change).policy, catalogue))
    const underway = going(port, change, download)
    const bound = { ...underway, now: () => underway.now() }
    while (!isTime(bound)) await new Promise((turn) => setImmediate(turn))
    underway.cancel()
    const { trace, stopped } = await underway.over
    expect(stopped).toBe('cancelled')
    expect(trace.events.at(-1)?.kind).toBe('end')
    underway.cancel()
  })

  it('tells how far it is while it is under way', async () => {
    const { port } = await serving(compilePolicy(scenarioWith().policy, catalogue))
    const underway = going(port, {}, { bytes: 200_000, bytesPerSecond: 400_000 })
    const seen = new Map<string, number>()
    let most = 0
    const looking = setInterval(() => {
      const { doing, trace } = underway.now()
      seen.set(doing.kind, trace.events.length)
      if (doing.kind === 'downloading') most = Math.max(most, doing.bytes)
    }, 5)
    await underway.over
    clearInterval(looking)
    expect([...seen.keys()].toSorted()).toEqual(['downloading', 'installing', 'talking'])
    expect(most).toBeGreaterThan(50_000)
  })
})
