import { describe, expect, it } from 'vitest'
import { catalogue, scenarioWith } from '../simulation/fixture.ts'
import { simulate } from '../simulation/index.ts'
import { queryText, traceText } from './text.ts'

const linesOf = (text: string) => text.split('\n')
const trace = simulate(scenarioWith(), catalogue)

describe('a run as text', () => {
  const lines = linesOf(traceText(trace))

  it('begins with what ran, and numbers the connections', () => {
    expect(lines.slice(0, 4)).toEqual(['test', 'policy test, seed 42', '', 'Connection 1, 6.0.0602'])
    expect(lines).toContain('Connection 2, 7.0.0813')
  })

  it('has every line of the trace, in order, with its virtual time', () => {
    const said = lines.filter((line) => / [CS]: /.test(line)).map((line) => line.slice('   80 ms  '.length))
    expect(said).toEqual(trace.lines.map(({ from, line }) => `${from}: ${line}`))
    expect(lines).toContain('   80 ms  C: VER 1 MSNP9 MSNP8 CVR0')
  })

  it('ends with the verdict, what decided, and what the person sees', () => {
    const end = lines.slice(lines.findIndex((line) => line.startsWith('Verdict: ')))
    expect(end[0]).toBe('Verdict: Must upgrade.')
    expect(end[1]).toContain('6.0.0602 is older than the minimum, 6.2.0205.')
    expect(end).toHaveLength(5)
  })

  it('says of each rule before the one that answers why it does not fit', () => {
    const rules = [
      { id: 'mac', match: { systemType: ['mac'], cohort: { below: 5, salt: 'a' } }, refuse: 420 },
    ]
    const tried = linesOf(traceText(simulate(scenarioWith({ policy: { rules } }), catalogue)))
    expect(tried).toContain('            mac: systemType is winnt, expected mac')
  })

  it('cannot move the cursor by what a file or a server says', () => {
    const hostile = scenarioWith({ title: 'a\u001b[2Jb', client: { line: 'CVQ 1 \u001b[31mred' } })
    const text = traceText(simulate(hostile, catalogue))
    expect(text).toContain('CVQ 1 \\x1b[31mred')
    expect(text).not.toContain('\u001b')
  })
})

it('a query tells its one connection and the outcome, and nothing of what was not asked', () => {
  const refused = simulate(scenarioWith({ client: { library: 'YCOMM' } }), catalogue)
  const lines = linesOf(queryText(refused))
  expect(lines[0]).toBe('test')
  expect(lines.slice(-2)).toEqual(['Verdict: Refused, 420.', ''])
})
