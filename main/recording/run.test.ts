import { describe, expect, it } from 'vitest'
import { check } from '../../protocol/formats/read.ts'
import { traceSchema } from '../../protocol/formats/trace.ts'
import type { Recording } from '../../protocol/recording.ts'
import { buildQuery } from '../../protocol/request.ts'
import { readRecording } from './read.ts'

function read(text: string, name = 'a.msnp'): Recording {
  const recording = readRecording(name, new TextEncoder().encode(text))
  if (!recording.ok) throw new Error(JSON.stringify(recording.reason))
  return recording.value
}

const REPLY = 'S: CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://a http://b'
const outcomes = (recording: Recording) => recording.trace.journey.hops.map(({ outcome }) => outcome)
const judged = (recording: Recording) =>
  recording.trace.events.flatMap((event) => (event.kind === 'judge' ? [event] : []))

describe('a transcript', () => {
  it('becomes a trace of the format, marked as recorded, that claims no decision', () => {
    const { trace, connections } = read(`C: VER 1 MSNP8 CVR0\nS: VER 1 CVR0\nC: OUT\nS: [closes]\n`)
    expect(check(traceSchema, trace).ok).toBe(true)
    expect(trace).toMatchObject({ recorded: true, title: 'a.msnp', why: null, disconnectedBy: 'server' })
    expect(trace.events.some(({ kind }) => kind === 'decide' || kind === 'end')).toBe(false)
    expect(connections).toEqual([{ hop: 0, client: null, server: null, opened: null, lines: 3 }])
  })

  it('has its lines a tenth of a second apart', () => {
    const { trace } = read('C: OUT\nS: [closes]\n\nC: OUT\n')
    expect(trace.events.map(({ kind, hop, at }) => [kind, hop, at])).toEqual([
      ['connect', 0, 0],
      ['send', 0, 100],
      ['receive', 0, 100],
      ['close', 0, 200],
      ['connect', 1, 300],
      ['send', 1, 400],
      ['receive', 1, 400],
    ])
  })

  it('is Markdown by its name, or by its fences', () => {
    const page = '# A page\n\n```\nC: OUT\n```\n'
    expect(read(page, 'page.md').trace.lines).toHaveLength(1)
    expect(read(page, 'page').trace.lines).toHaveLength(1)
  })
})

describe('what a client by the documentation would conclude', () => {
  it('is told of each connection, at the answer it follows from', () => {
    const recording = read(
      [
        'C: VER 1 MSNP9 CVR0\nS: VER 1 CVR0',
        `C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b\n${REPLY}\n`,
        `C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0813 MSMSGS a@b\n${REPLY}\n`,
        'C: CVQ 3 0x0409 winnt 5.1 i386 MSNMSGR 99.9.9999 MSMSGS a@b\nS: 420 3\n',
        'C: VER 1 MSNP8\nS: VER 1 MSNP8\n',
        'C: VER 1 X\nS: VER 1 0\nS: [closes]\n',
        'C: VER 1 X\nS: hello\n',
        'C: VER 1 X\nS: [closes]\n',
      ].join('\n'),
    )
    expect(outcomes(recording)).toEqual([
      'upgrade-forced',
      'up-to-date',
      'refused',
      'dialect-agreed',
      'no-shared-dialect',
      'not-understood',
      'connection-lost',
    ])
    expect(judged(recording)[0]).toMatchObject({
      message: 4,
      judgement: { behaviour: 'documented', comparison: { own: '6.0.0602', minimum: '6.2.0205' } },
    })
  })

  it('follows the answer to CVR too, whatever comes behind it', () => {
    const recording = read(
      [
        'C: VER 1 MSNP8 CVR0\nC: CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0515 MSMSGS a@b\nC: USR 3 TWN I a@b',
        'S: VER 1 MSNP8\nS: CVR 2 6.0.0602 6.0.0602 1.0.0000 http://a\nS: XFR 3 NS 1.2.3.4:1863 0\nS: [closes]',
      ].join('\n'),
    )
    expect(outcomes(recording)).toEqual(['upgrade-offered'])
  })

  it('is not told where nobody asked, where no answer came, or where the client names no version', () => {
    for (const text of [
      'C: USR 1 a@b 123.456\nS: USR 1 OK a@b x\n',
      'C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS\n',
      'C: VER 1 MSNP2 CVR0\nS: VER 1 CVR0\nS: 600 0\n',
      `C: CVQ 2 spaghetti\n${REPLY}\n`,
    ]) {
      expect(judged(read(text))).toEqual([])
    }
  })
})

describe('the client of a recording', () => {
  it('says the recorded line itself, where it can', () => {
    for (const query of [
      'CVQ 2 0x0409 win 4.10 i386 MSMSGS 1.0.0863',
      'CVQ 2 0x0409 win 4.10 i386 MSMSGS 2.2.1053 ',
      'CVQ 2 0x040c winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b.example',
    ]) {
      const { client } = read(`C: VER 1 MSNP9 CVR0\nS: VER 1 CVR0\nC: ${query}\n`).trace
      expect(client).toMatchObject({ offers: ['MSNP9', 'CVR0'], firstTrid: 1, line: null })
      expect(buildQuery(client, 2)).toBe(query)
    }
  })

  it('says it by hand, where no fields give it', () => {
    for (const query of [
      'CVQ 6 spaghetti',
      'CVR 1 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b',
      'CVQ  1 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS',
      'CVQ 1 spanish winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS',
      'VER MSNP8 CVR0',
    ]) {
      expect(read(`C: ${query}\n`).trace.client).toMatchObject({ offers: [], line: query })
    }
  })

  it('keeps what its line does say', () => {
    const { client } = read('C: CVR 7 0x040c win 4.10 i386 MSMSGS 3.6.0025 MSMSGS\n').trace
    expect(client).toMatchObject({ locale: '0x040c', library: 'MSMSGS', version: '3.6.0025', firstTrid: 7 })
  })

  it('is known to be nobody’s where nobody asks', () => {
    expect(read('C: USR 1 a@b 1.2\n').asks).toBe(false)
    expect(read('C: USR 1 a@b 1.2\n\nC: VER 1 MSNP8\n').asks).toBe(true)
  })
})
