import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../protocol/transcript.ts'
import { answered, policyWith, query } from './fixture.ts'
import { replay } from './replay.ts'

const policy = policyWith({ dialects: ['MSNP12'] })

function replayOf(text: string) {
  const read = parseTranscript(text, 'plain')
  const [connection] = read.ok ? read.value : []
  if (connection === undefined) throw new Error('no transcript')
  return replay(connection, policy)
}

const marks = { both: ' ', expected: '-', got: '+' } as const
const diff = (text: string): readonly string[] => {
  const { passed, rows } = replayOf(text)
  expect(passed).toBe(rows.every(({ mark }) => mark === 'both'))
  return rows.map(({ mark, text: said }) => `${marks[mark]}${said}`)
}
const ASKED = `C: ${query()}`

describe('a transcript passes', () => {
  it.each([
    ['line for line', `${ASKED}\nS: ${answered()}\nC: ${query({}, '2')}\nS: ${answered('2')}`],
    ['whether the close at its end is written', 'C: CVQ 6 spaghetti\nS: 731 6\nS: [closes]'],
    ['or not', 'C: CVQ 6 spaghetti\nS: 731 6'],
    ['where the server closes and says nothing', 'C: OUT\nS: [closes]'],
    ['where the client closes', `${ASKED}\nS: ${answered()}\nC: [closes]`],
    ['where the client says that it leaves, and closes', `${ASKED}\nS: ${answered()}\nC: OUT\nC: [closes]`],
    ['where nothing may come', 'C: \nC: OUT'],
  ])('%s', (_, text) => {
    expect(replayOf(text).passed).toBe(true)
  })
})

describe('a transcript differs', () => {
  it('in a line, byte for byte', () => {
    expect(diff(`${ASKED}\nS: ${answered()} `)).toEqual([
      ` ${ASKED}`,
      `-S: ${answered()} `,
      `+S: ${answered()}`,
    ])
  })

  it('where nothing came, or more than was written', () => {
    expect(diff('C: VER 1 CVR0\nS: VER 1 CVR0\nS: VER 1 CVR0')).toEqual([
      ' C: VER 1 CVR0',
      ' S: VER 1 CVR0',
      '-S: VER 1 CVR0',
    ])
    expect(diff('C: VER 1 CVR0\nC: OUT')).toEqual([' C: VER 1 CVR0', '+S: VER 1 CVR0', ' C: OUT'])
  })

  it('where the server stays though its close is written', () => {
    expect(diff(`${ASKED}\nS: ${answered()}\nS: [closes]`).at(-1)).toBe('-S: [closes]')
  })

  it('where the server closes before the client is done', () => {
    expect(diff(`C: CVQ 6 x\nS: 731 6\n${ASKED}\nS: ${answered()}`)).toEqual([
      ' C: CVQ 6 x',
      ' S: 731 6',
      '+S: [closes]',
      ` ${ASKED}`,
      `-S: ${answered()}`,
    ])
  })

  it('where the server closes of itself, though the client does next', () => {
    expect(diff('C: CVQ 6 x\nS: 731 6\nC: [closes]')).toContain('+S: [closes]')
    expect(diff('C: OUT\nC: VER 1 CVR0')).toContain('+S: [closes]')
    expect(diff(`C: CVQ 6 x\nS: 731 6\nC: OUT\nC: [closes]`)).toContain('+S: [closes]')
  })

  it('where the server speaks before it is asked', () => {
    expect(diff('S: 420 1\nC: OUT')).toEqual(['-S: 420 1', ' C: OUT'])
  })

  it('and says where it stood and why the server said otherwise', () => {
    const { rows } = replayOf(`# here\n${ASKED}\nS: 420 1`)
    expect(rows.map(({ at }) => at)).toEqual([2, 3, null])
    expect(rows.at(-1)?.why?.rule).toBe('winnt')
  })
})
