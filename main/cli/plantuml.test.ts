// Our diagrams read by PlantUML itself: it accepts each, finds as many as there are, and draws what was said and
// nothing else, whatever the lines and names hold.

import { beforeAll, describe, expect, it } from 'vitest'
import { visible } from '../../diagram/text-width.ts'
import { tracePlantuml } from '../export/plantuml.ts'
import { builtinRuns, hostileRuns, type NamedRun, randomRuns } from './builtin-runs.ts'
import { needing, runTool, toolAt } from './tools.ts'

const joined = (runs: readonly NamedRun[]): string => runs.map(({ trace }) => tracePlantuml(trace)).join('')

/** Of all diagrams in one process. A headless machine has no display to ask. */
const plantuml = (mode: readonly string[], input: string) =>
  runTool('plantuml', mode, { input, env: { ...process.env, JAVA_TOOL_OPTIONS: '-Djava.awt.headless=true' } })

async function verdictsOn(runs: readonly NamedRun[]): Promise<string> {
  return (await plantuml(['-syntax'], joined(runs))).out
}

const accepted = (count: number): string => 'SEQUENCE\n(2 participants)\n'.repeat(count)

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The texts of a picture one after another, without spaces: a long line is drawn on several. */
function textOf(svg: string): string {
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
  return texts
    .join('')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? '') : String.fromCodePoint(Number(code)),
    )
    .replace(/[\s\u00a0]/g, '')
}

describe.skipIf(toolAt('plantuml') === null)(needing('plantuml', 'plantuml -syntax'), () => {
  it('accepts every built-in run', async () => {
    expect(await verdictsOn(builtinRuns)).toBe(accepted(builtinRuns.length))
  }, 60_000)

  it('refuses what is no diagram, so that the test above can fail', async () => {
    expect((await plantuml(['-syntax'], '@startuml\nfoo bar\n@enduml\n')).out).toMatch(/^ERROR/)
  }, 60_000)

  it('accepts lines and names that mean something in its language, and any others', async () => {
    const odd = [...hostileRuns, ...randomRuns]
    expect(await verdictsOn(odd)).toBe(accepted(odd.length))
  }, 60_000)
})

describe.skipIf(toolAt('plantuml') === null)(needing('plantuml', 'plantuml draws'), () => {
  let pictures: readonly string[] = []
  beforeAll(async () => {
    const { out } = await plantuml(['-tsvg', '-pipe'], joined(hostileRuns))
    pictures = out.split(/(?=<svg )/).slice(1)
  }, 120_000)

  it('each line as it was said', () => {
    expect(pictures).toHaveLength(hostileRuns.length)
    for (const [i, { name, trace }] of hostileRuns.entries()) {
      const drawn = textOf(pictures[i] ?? '')
      for (const { line } of trace.lines) expect(drawn, name).toContain(visible(line).replace(/\s/g, ''))
    }
  })
})
