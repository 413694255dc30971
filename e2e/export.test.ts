// The text export for Mermaid before Mermaid's own parser, in the app's page.

import { expect } from '@playwright/test'
import { visible } from '../diagram/text-width.ts'
import { builtinRuns, hostileRuns, type NamedRun, randomRuns } from '../main/cli/builtin-runs.ts'
import { traceMermaid } from '../main/export/mermaid.ts'
import { test } from './support/launch.ts'
import { loadMermaid, readByMermaid } from './support/mermaid.ts'

/** A space that Mermaid would drop is written as one it keeps. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

const said = ({ trace }: NamedRun): readonly string[] => trace.lines.map(({ line }) => spaced(visible(line)))

test.beforeEach(({ lab: { page } }) => loadMermaid(page))

for (const [name, runs] of [
  ['every built-in run', builtinRuns],
  ['lines and names that mean something in its language', hostileRuns],
  ['lines of marks and of any characters', randomRuns],
] as const) {
  test(`Mermaid reads ${name} as it was said`, async ({ lab: { page } }) => {
    const read = await readByMermaid(
      page,
      runs.map(({ trace }) => traceMermaid(trace)),
    )
    for (const [i, run] of runs.entries()) {
      expect(read[i]?.type, run.name).toBe('sequence')
      expect(read[i]?.said.map(spaced), run.name).toEqual(said(run))
    }
  })
}

test('Mermaid refuses what is no diagram, so that the tests above can fail', async ({ lab: { page } }) => {
  expect(await readByMermaid(page, ['sequenceDiagram\n  C->>'])).toEqual([{ type: null, said: [] }])
})
