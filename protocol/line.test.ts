import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLine, printLine, printWireLine } from './line.ts'

const texts = (line: string) => parseLine(line).parameters.map(({ text }) => text)

/** Lines with more separators than chance would give. */
const anyLine = fc
  .array(fc.oneof(fc.constantFrom(' ', '\t', '  ', 'CVQ', '\r', '\0', '\ud800'), fc.string()))
  .map((pieces) => pieces.join(''))

describe('a line', () => {
  it('is a command and parameters, each with its place', () => {
    expect(parseLine('CVQ 2  0x0409')).toEqual({
      text: 'CVQ 2  0x0409',
      command: 'CVQ',
      parameters: [
        { text: '2', start: 4, end: 5 },
        { text: '0x0409', start: 7, end: 13 },
      ],
      trailing: null,
    })
  })

  it('is separated once by a run of spaces and tabs', () => {
    expect(texts('CVQ \t 2 \t0x0409')).toEqual(['2', '0x0409'])
  })

  it('shows a trailing run as an empty last parameter that does not count', () => {
    const line = parseLine('CVQ 2 0x0409  ')
    expect(line.parameters).toHaveLength(2)
    expect(line.trailing).toEqual({ text: '', start: 14, end: 14 })
    expect(parseLine('OUT ').trailing).toEqual({ text: '', start: 4, end: 4 })
  })

  it('that begins with a separator has no command', () => {
    expect(parseLine(' VER 1')).toMatchObject({ command: '', trailing: null })
    expect(texts(' VER 1')).toEqual(['VER', '1'])
  })

  it('may be empty', () => {
    expect(parseLine('')).toEqual({ text: '', command: '', parameters: [], trailing: null })
  })

  it('leaves a lone CR, a NUL and any other space to their parameter', () => {
    expect(texts('CVQ a\rb c\0d e\u00a0f')).toEqual(['a\rb', 'c\0d', 'e\u00a0f'])
  })
})

describe('law', () => {
  it('a line prints as it came: nothing is lost', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        expect(printWireLine(parseLine(text))).toBe(text)
      }),
    )
  })

  it('every token is the piece of text its place says', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        for (const { text: token, start, end } of parseLine(text).parameters) {
          expect(text.slice(start, end)).toBe(token)
          expect(token).toMatch(/^[^ \t]+$/)
        }
      }),
    )
  })

  it('tokens that are printed are read again', () => {
    const token = fc.string({ minLength: 1 }).map((text) => text.replace(/[ \t]/g, '_'))
    fc.assert(
      fc.property(token, fc.array(token), fc.boolean(), (command, tokens, emptyLast) => {
        const line = parseLine(printLine([command, ...tokens, ...(emptyLast ? [''] : [])]))
        expect(line.command).toBe(command)
        expect(line.parameters.map(({ text }) => text)).toEqual(tokens)
        expect(line.trailing !== null).toBe(emptyLast)
      }),
    )
  })
})
