import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, scenarioWith } from '../simulation/fixture.ts'
import { simulate } from '../simulation/index.ts'
import { HOSTILE_LINES } from './hostile.ts'
import { mermaidText, traceMermaid } from './mermaid.ts'
import { plantumlText, tracePlantuml } from './plantuml.ts'

const traceOf = (changes: Parameters<typeof scenarioWith>[0] = {}) =>
  simulate(scenarioWith(changes), catalogue)
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim())

/** What is quoted, read back; a space that would be dropped is quoted as one that is not. */
const unquoted = (text: string, quoted: RegExp, radix: number): string =>
  text
    .replace(quoted, (_, code: string) => String.fromCodePoint(Number.parseInt(code, radix)))
    .replaceAll('\u00a0', ' ')

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...';#%<>"\\*_/~-=[]{}()|!$&@: '), maxLength: 40 }),
  fc.constantFrom(...HOSTILE_LINES),
)

describe('Mermaid', () => {
  it('has both sides, a box around each connection, and every line as an arrow from who sends it', () => {
    const trace = traceOf()
    const lines = linesOf(traceMermaid(trace))
    expect(lines.slice(0, 4)).toEqual([
      'sequenceDiagram',
      'title: test',
      'participant C as Client, MSN Messenger 6.0.0602',
      'participant S as Dispatch server, policy test',
    ])
    expect(lines.filter((line) => line.startsWith('rect ')).length).toBe(trace.journey.hops.length)
    const arrows = lines.filter((line) => /^[CS]->>[CS]: /.test(line))
    expect(arrows).toEqual(
      trace.lines.map(({ from, line }) => `${from}->>${from === 'C' ? 'S' : 'C'}: ${mermaidText(line)}`),
    )
  })

  it('shows a lost line as lost, and closes what was opened', () => {
    const lines = linesOf(traceMermaid(traceOf({ network: { faults: [{ kind: 'drop', at: 1 }] } })))
    expect(lines).toContain('C-xS: VER 1 MSNP9 MSNP8 CVR0')
    for (const deed of ['activate C', 'activate S', 'deactivate C', 'deactivate S'])
      expect(lines.filter((line) => line === deed)).toHaveLength(1)
  })

  it('quotes any text so that only plain characters and entities are left, and all of it comes back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quoted = mermaidText(text)
        expect(quoted.replace(/#\d+;/g, '')).toMatch(/^[A-Za-z0-9 .,:/()=?@+_-]*$/)
        expect(quoted).not.toMatch(/^ | $| {2}|\bend\b|wrap:|style|classDef/i)
        if (text !== '') expect(unquoted(quoted, /#(\d+);/g, 10)).toBe(text.replaceAll('\u00a0', ' '))
      }),
    )
  })
})

describe('PlantUML', () => {
  it('has both sides, a group for each connection, and every line as an arrow from who sends it', () => {
    const trace = traceOf()
    const lines = linesOf(tracePlantuml(trace))
    expect(lines[0]).toBe('@startuml')
    expect(lines.slice(-2)).toEqual(['@enduml', ''])
    expect(lines).toContain('participant "Client, MSN Messenger 6.0.0602" as C')
    expect(lines.filter((line) => line.startsWith('group ')).length).toBe(trace.journey.hops.length)
    const arrows = lines.filter((line) => /^[CS] -> [CS] : /.test(line))
    expect(arrows).toEqual(
      trace.lines.map(({ from, line }) => `${from} -> ${from === 'C' ? 'S' : 'C'} : ${plantumlText(line)}`),
    )
  })

  it('shows a lost line as lost', () => {
    const text = tracePlantuml(traceOf({ network: { faults: [{ kind: 'drop', at: 1 }] } }))
    expect(linesOf(text)).toContain('C ->x S : VER 1 MSNP9 MSNP8 CVR0')
  })

  it('quotes any text so that only plain characters and code points are left, and all of it comes back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quoted = plantumlText(text)
        expect(quoted.replace(/<U\+[0-9A-F]{4,6}>/g, '')).toMatch(/^[A-Za-z0-9 .,:/()?@+_-]*$/)
        expect(quoted).not.toMatch(/^ | $| {2}|\/\/|__|--|\.\./)
        if (text !== '')
          expect(unquoted(quoted, /<U\+([0-9A-F]+)>/g, 16)).toBe(text.replaceAll('\u00a0', ' '))
      }),
    )
  })
})
