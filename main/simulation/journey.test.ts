// Where upgrades lead: hop after hop until a client rests, is refused, strands, or comes back.

import { describe, expect, it } from 'vitest'
import type { Trace } from '../../protocol/formats/trace.ts'
import { catalogue, chain, eventsOf, forces, kindsOf, scenarioWith } from './fixture.ts'
import { simulate } from './index.ts'

const run = (change: Parameters<typeof scenarioWith>[0] = {}): Trace =>
  simulate(scenarioWith(change), catalogue)
const versionsOf = ({ journey }: Trace) => journey.hops.map(({ version }) => version)
const afterClose = (trace: Trace) => {
  const kinds = kindsOf(trace)
  return kinds.slice(kinds.lastIndexOf('client close') + 1)
}

describe('a journey rests', () => {
  it('when the upgrade it was forced to is up to date', () => {
    const trace = run()
    expect(trace.journey).toEqual({
      end: 'rests',
      hops: [
        { version: '6.0.0602', outcome: 'upgrade-forced', code: null, rule: 'otherwise' },
        { version: '7.0.0813', outcome: 'up-to-date', code: null, rule: 'otherwise' },
      ],
    })
    expect(trace.events.at(-1)).toMatchObject({ hop: 1, kind: 'end', end: 'rests', outcome: 'up-to-date' })
  })

  it('as the release that was installed, with TrIDs counting on', () => {
    const trace = run()
    expect(eventsOf(trace, 'install')).toEqual([
      expect.objectContaining({ hop: 0, from: '6.0.0602', to: '7.0.0813', release: 'MSN Messenger' }),
    ])
    expect(trace.lines.filter(({ hop, from }) => hop === 1 && from === 'C').map(({ line }) => line)).toEqual([
      'VER 3 MSNP11 MSNP10 CVR0',
      'CVQ 4 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0813 msmsgs example@hotmail.com',
      'OUT',
    ])
  })

  it('after 4.55 seconds of download and half a second of installing', () => {
    const trace = run()
    const [closed] = eventsOf(trace, 'close')
    const [download] = eventsOf(trace, 'download')
    const [, again] = eventsOf(trace, 'connect')
    expect(download).toMatchObject({ at: closed?.at, durationMs: 4550, outcome: 'completes' })
    expect(again?.at).toBe((closed?.at ?? 0) + 4550 + 500)
  })

  it('takes the newest release that begins with a version of three parts', () => {
    const trace = run({ policy: chain(forces('6.0.0602', '14.0.8064')) })
    expect(eventsOf(trace, 'install')[0]?.release).toBe('Windows Live Messenger')
    expect(trace.lines.find(({ line }) => line.startsWith('CVQ 4'))?.line).toContain(' 14.0.8064 msmsgs ')
    expect(trace.lines.find(({ hop }) => hop === 1)?.line).toBe('VER 3 MSNP18 MSNP17 CVR0')
  })

  it('sends a handle of one’s own wherever the dialect has one, and nowhere else', () => {
    const policy = chain(forces('6.0.0602', '1.0.0863'), forces('1.0.0863', '7.0.0813'))
    const asked = run({ policy, client: { handle: 'a@b.c' } }).lines.filter(({ line }) =>
      /^CVQ .* 0x/.test(line),
    )
    expect(asked.map(({ line }) => line)).toEqual([
      'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b.c',
      'CVQ 4 0x0409 winnt 5.1 i386 MSMSGS 1.0.0863',
      'CVQ 6 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0813 msmsgs a@b.c',
    ])
  })

  it('keeps library, identification and dialects where no release is of that version', () => {
    const trace = run({ policy: chain(forces('6.0.0602', '6.9.9999')) })
    expect(eventsOf(trace, 'install')[0]?.release).toBeNull()
    expect(trace.lines.find(({ hop }) => hop === 1)?.line).toBe('VER 3 MSNP9 MSNP8 CVR0')
  })

  it('with the last outcome, whatever it is but a refusal', () => {
    const lost = run({ network: { faults: [{ kind: 'drop', at: 5 }] } })
    expect(lost.journey).toMatchObject({ end: 'rests', hops: [{}, { outcome: 'connection-lost' }] })
    const agreed = run({ policy: { dialects: ['MSNP11'] } })
    expect(agreed.journey).toMatchObject({
      end: 'rests',
      hops: [{}, { outcome: 'dialect-agreed', rule: null }],
    })
  })

  it('follows a hand-written line once: the next client speaks for itself', () => {
    const line = 'CVQ 6 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0537 MSMSGS'
    const trace = run({ client: { line }, policy: chain(forces('5.0.0537', '6.0.0602')) })
    expect(versionsOf(trace)).toEqual(['5.0.0537', '6.0.0602'])
    expect(trace.journey).toMatchObject({ end: 'rests', hops: [{}, { outcome: 'up-to-date' }] })
  })
})

describe('an offered upgrade', () => {
  const offers = {
    policy: { otherwise: { answer: { recommended: '7.0.0813', minimum: '1.0', downloadUrl: 'http://a' } } },
  }

  it('is left alone', () => {
    expect(run(offers).journey).toMatchObject({ end: 'rests', hops: [{ outcome: 'upgrade-offered' }] })
  })

  it('is followed by a client that takes offers, after it said OUT', () => {
    const trace = run({ ...offers, client: { takesOffers: true } })
    expect(versionsOf(trace)).toEqual(['6.0.0602', '7.0.0813'])
    expect(trace.lines.filter(({ hop }) => hop === 0).at(-1)?.line).toBe('OUT')
  })

  it('strands nobody when its download fails', () => {
    const trace = run({ ...offers, client: { takesOffers: true }, download: { outcome: 'fails' } })
    expect(trace.journey).toMatchObject({ end: 'rests', hops: [{ outcome: 'upgrade-offered' }] })
  })

  it('is followed silently by the 8.0 beta that takes offers', () => {
    const trace = run({ ...offers, client: { takesOffers: true, behaviour: 'observed-8.0-beta' } })
    expect(trace.journey).toMatchObject({ end: 'rests', hops: [{}, { outcome: 'incompatible' }] })
  })

  it('to go back is not followed', () => {
    const answer = { recommended: '5.0.0537', minimum: '1.0', downloadUrl: 'http://a' }
    const trace = run({
      client: { behaviour: 'maximum', takesOffers: true },
      policy: { otherwise: { answer } },
    })
    expect(trace.journey).toMatchObject({ end: 'rests', hops: [{ outcome: 'downgrade-advised' }] })
  })
})

describe('a client that must upgrade is stranded', () => {
  const must = { recommended: '7.0.0813', minimum: '6.2.0205' }

  it('when no download is named', () => {
    const trace = run({ policy: { otherwise: { answer: must } } })
    expect(trace.journey.end).toBe('stranded')
    expect(afterClose(trace)).toEqual(['client end'])
  })

  it.each(['fails', 'stalls'] as const)('when the download %s: the fallback URL is opened', (outcome) => {
    const trace = run({ download: { outcome } })
    expect(trace.journey).toMatchObject({ end: 'stranded', hops: [{ outcome: 'upgrade-forced' }] })
    expect(afterClose(trace)).toEqual(['client download', 'client openUrl', 'client end'])
    const [download] = eventsOf(trace, 'download')
    const [opened] = eventsOf(trace, 'openUrl')
    expect(opened).toMatchObject({
      url: 'http://messenger.example/',
      at: (download?.at ?? 0) + (download?.durationMs ?? 0),
    })
  })

  it('when the download fails and there is no fallback URL', () => {
    const trace = run({
      download: { outcome: 'fails' },
      policy: { otherwise: { answer: { ...must, downloadUrl: 'http://a' } } },
    })
    expect(afterClose(trace)).toEqual(['client download', 'client end'])
    expect(trace.journey.end).toBe('stranded')
  })

  it('when a later hop is refused', () => {
    const trace = run({
      policy: { rules: [{ id: 'closed', match: { version: '=7.0.0813' }, refuse: 420 }] },
    })
    expect(trace.journey).toMatchObject({
      end: 'stranded',
      hops: [{}, { outcome: 'refused', code: 420, rule: 'closed' }],
    })
    expect(trace).toMatchObject({ outcome: 'upgrade-forced', code: null })
  })
})

it('a journey is refused when its first answer is an error', () => {
  expect(run({ policy: { otherwise: { refuse: 911 } } }).journey.end).toBe('refused')
})

describe('a journey loops when a client that was there before comes back', () => {
  it('at once, when it is told to install what it is', () => {
    const trace = run({ policy: chain(forces('6.0.0602', '6.0.602')) })
    expect(versionsOf(trace)).toEqual(['6.0.0602'])
    expect(kindsOf(trace).slice(-3)).toEqual(['client download', 'client install', 'client end'])
    expect(trace.events.at(-1)).toMatchObject({ kind: 'end', end: 'loops', outcome: 'upgrade-forced' })
  })

  it('after two, sent to and fro', () => {
    const trace = run({ policy: chain(forces('6.0.0602', '6.2.0205'), forces('6.2.0205', '6.0.0602')) })
    expect(versionsOf(trace)).toEqual(['6.0.0602', '6.2.0205'])
    expect(trace.journey.end).toBe('loops')
  })

  it('also when it comes back to the middle of its way', () => {
    const trace = run({
      policy: chain(
        forces('5.0.0537', '6.0.0602'),
        forces('6.0.0602', '6.2.0205'),
        forces('6.2.0205', '6.0.0602'),
      ),
      client: { version: '5.0.0537', offers: ['MSNP8', 'CVR0'] },
    })
    expect(versionsOf(trace)).toEqual(['5.0.0537', '6.0.0602', '6.2.0205'])
    expect(trace.journey.end).toBe('loops')
  })

  it('by a roll-back that is taken as an offer and then forced back', () => {
    const back = {
      id: 'back',
      match: { version: '>=7' },
      answer: { recommended: '6.2.0205', minimum: '8.0', downloadUrl: 'http://a' },
    }
    const on = {
      id: 'on',
      match: { version: '<7' },
      answer: { recommended: '7.0.0813', minimum: '1.0', downloadUrl: 'http://a' },
    }
    const client = { version: '7.0.0813', offers: ['MSNP11', 'MSNP10', 'CVR0'] }
    const policy = chain(back, on)
    expect(run({ policy, client }).journey).toMatchObject({
      end: 'rests',
      hops: [{}, { outcome: 'upgrade-offered' }],
    })
    expect(run({ policy, client: { ...client, takesOffers: true } }).journey).toMatchObject({
      end: 'loops',
      hops: [{}, {}],
    })
  })

  it('as told by hand: the line names the version that comes back', () => {
    const line = 'CVQ 6 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS'
    const trace = run({
      client: { line, version: '5.0.0537' },
      policy: chain(forces('6.0.0602', '6.0.0602')),
    })
    expect(trace.journey).toMatchObject({ end: 'loops', hops: [{ version: '6.0.0602' }] })
  })
})

it('a thousand upgrades lead back to the first', () => {
  const steps = Array.from({ length: 1000 }, (_, i) => forces(`20.${i}`, `20.${(i + 1) % 1000}`))
  const trace = run({ client: { version: '20.0' }, policy: chain(...steps) })
  expect(trace.journey.hops).toHaveLength(1000)
  expect(trace.journey.end).toBe('loops')
})
