import { describe, expect, it } from 'vitest'
import { type HeldRow, saidIn } from '../../protocol/recording.ts'
import { parseTranscript } from '../../protocol/transcript.ts'
import { policyWith } from '../server/fixture.ts'
import { replay } from '../server/replay.ts'
import { holdAgainst } from './hold.ts'
import { readRecording } from './read.ts'

/** As a diff: a space, `-` or `+` before each line. */
const SIGNS = { both: ' ', expected: '-', got: '+' }
const text = ({ mark, from, line }: HeldRow): string => `${SIGNS[mark]}${from}: ${line ?? '[closes]'}`

function held(transcript: string) {
  const recording = readRecording('a.msnp', new TextEncoder().encode(transcript))
  if (!recording.ok) throw new Error(JSON.stringify(recording.reason))
  return holdAgainst(saidIn(recording.value.trace), policyWith())
}

const diff = (transcript: string) => held(transcript).connections[0]?.map(text)

const ASKS = 'C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b'
const OURS = 'S: CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://c http://d'

describe('our server, held against a recording', () => {
  it('says the same', () => {
    const { passed, connections } = held(`${ASKS}\n${OURS}\nC: [closes]\n`)
    expect(passed).toBe(true)
    expect(connections[0]?.map(({ mark, message }) => [mark, message])).toEqual([
      ['both', 1],
      ['both', 2],
      ['both', null],
    ])
  })

  it('says otherwise, beside the recorded line, with its reason', () => {
    const { passed, connections } = held(`${ASKS}\nS: CVQ 2 1.0 1.0 1.0 http://x\nC: [closes]\n`)
    expect(passed).toBe(false)
    expect(connections[0]?.map(text)).toEqual([
      ` ${ASKS}`,
      '-S: CVQ 2 1.0 1.0 1.0 http://x',
      `+${OURS}`,
      ' C: [closes]',
    ])
    expect(connections[0]?.[2]).toMatchObject({ message: null, why: { rule: 'winnt', code: null } })
  })

  it('is heard line by line though the client did not wait', () => {
    expect(diff(`C: VER 1 MSNP8 CVR0\n${ASKS}\nS: VER 1 CVR0\n${OURS}\n`)).toEqual([
      ' C: VER 1 MSNP8 CVR0',
      ` ${ASKS}`,
      ' S: VER 1 CVR0',
      ` ${OURS}`,
    ])
    expect(diff(`C: VER 1 MSNP8 CVR0\n${ASKS}\nS: VER 1 MSNP8\n${OURS}\n`)).toEqual([
      ' C: VER 1 MSNP8 CVR0',
      ` ${ASKS}`,
      '-S: VER 1 MSNP8',
      '+S: VER 1 CVR0',
      ` ${OURS}`,
    ])
  })

  it('answers what the recorded server did not, behind the client’s line', () => {
    expect(diff(`C: VER 1 MSNP8 CVR0\n${ASKS}\n`)).toEqual([
      ' C: VER 1 MSNP8 CVR0',
      '+S: VER 1 CVR0',
      ` ${ASKS}`,
      `+${OURS}`,
    ])
  })

  it('closes where a login begins, and has nothing to say from there', () => {
    expect(
      diff('C: VER 1 MSNP8 CVR0\nS: VER 1 CVR0\nC: USR 2 TWN I a@b\nS: XFR 2 NS 1.2.3.4:1863\nC: OUT\n'),
    ).toEqual([
      ' C: VER 1 MSNP8 CVR0',
      ' S: VER 1 CVR0',
      ' C: USR 2 TWN I a@b',
      '+S: [closes]',
      '-S: XFR 2 NS 1.2.3.4:1863',
      ' C: OUT',
    ])
  })

  it('may close where the recording ends, and behind OUT', () => {
    expect(held('C: CVQ 6 spaghetti\nS: 731 6\n').passed).toBe(true)
    expect(held('C: CVQ 6 spaghetti\nS: 731 6\nS: [closes]\n').passed).toBe(true)
    expect(held(`${ASKS}\n${OURS}\nC: OUT\nC: [closes]\n`).passed).toBe(true)
  })

  it('differs in who closes', () => {
    expect(diff('C: CVQ 6 spaghetti\nS: 731 6\nC: [closes]\n')?.slice(2)).toEqual([
      '+S: [closes]',
      ' C: [closes]',
    ])
    expect(diff(`${ASKS}\n${OURS}\nS: [closes]\n`)?.slice(2)).toEqual(['-S: [closes]'])
  })

  it('counts messages over all connections', () => {
    const { connections } = held('C: OUT\n\nC: OUT\nS: [closes]\n')
    expect(connections.map((rows) => rows.map(({ message }) => message))).toEqual([[1], [2, null]])
  })

  it('agrees with the replay of transcripts on what passes', () => {
    for (const transcript of [
      `${ASKS}\n${OURS}\n`,
      `${ASKS}\n${OURS}\nC: [closes]\n`,
      `${ASKS}\n${OURS}\nS: [closes]\n`,
      'C: CVQ 6 spaghetti\nS: 731 6\nC: OUT\n',
      'C: VER 1 A\nS: VER 1 0\nS: [closes]\n',
      'C: VER 1 A\nS: VER 1 0\nC: OUT\n',
      'C: OUT\nC: [closes]\n',
      'C: OUT\nS: 200 1\n',
    ]) {
      const [connection] = connectionsIn(transcript)
      if (connection === undefined) throw new Error('no connection')
      expect([transcript, held(transcript).passed]).toEqual([
        transcript,
        replay(connection, policyWith()).passed,
      ])
    }
  })
})

function connectionsIn(transcript: string) {
  const parsed = parseTranscript(transcript, 'plain')
  return parsed.ok ? parsed.value : []
}
