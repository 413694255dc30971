// Every run the app comes with: the built-in scenarios and their branches, and scenarios that are as odd as can be.
// Only tests import this.

import { join } from 'node:path'
import fc from 'fast-check'
import { scenarioOfBranch } from '../../protocol/branch.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { HOSTILE_LINES } from '../export/hostile.ts'
import type { ExportResources } from '../export/source.ts'
import { loadExportResources } from '../export-resources.ts'
import { type Assets, loadAssets } from '../files.ts'
import { simulate } from '../simulation/index.ts'

const FOLDER = join(import.meta.dirname, '../../assets')

function read(): { readonly assets: Assets; readonly resources: ExportResources } {
  const assets = loadAssets(FOLDER)
  if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
  const resources = loadExportResources(FOLDER)
  if (!resources.ok) throw new Error(JSON.stringify(resources.reason))
  return { assets: assets.value, resources: resources.value }
}

export const { assets, resources } = read()

export interface NamedRun {
  readonly name: string
  readonly scenario: Scenario
  readonly trace: Trace
}

const named = (name: string, scenario: Scenario): NamedRun => ({
  name,
  scenario,
  trace: simulate(scenario, assets.catalogue),
})

export const builtinRuns: readonly NamedRun[] = assets.scenarios.flatMap(({ name, scenario }) => [
  named(name, scenario),
  ...(scenario.branches ?? []).map((branch) =>
    named(`${name}, ${branch.name}`, scenarioOfBranch(scenario, branch)),
  ),
])

function startScenario(): Scenario {
  const start = assets.scenarios.find(({ name }) => name === 'start')
  if (start === undefined) throw new Error('there is no start scenario')
  return start.scenario
}

export const start = startScenario()

/** The start scenario with this line by hand, and the same text in every name. */
export const saying = (line: string): NamedRun => {
  const policy = {
    ...start.policy,
    name: line,
    rules: start.policy.rules.map((rule) => ({ ...rule, id: line })),
  }
  return named(line, { ...start, title: line, policy, client: { ...start.client, line } })
}

export const hostileRuns: readonly NamedRun[] = HOSTILE_LINES.map(saying)

const aMark = fc.constantFrom(...';#%<>"\\*_/~-=[]{}()|!$&@:\'` ', 'end', '<U+', '&#', '%%', '\\n')
/** Lines of marks and of any characters; the same each time. */
export const randomRuns: readonly NamedRun[] = fc
  .sample(fc.oneof(fc.string({ unit: aMark, minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 })), {
    numRuns: 100,
    seed: 1999,
  })
  .map((text) => text.replace(/[\r\n\0]/g, '?'))
  .map(saying)

/** The start scenario with one message lost: each in turn. */
export const lossyRuns: readonly NamedRun[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) =>
  named(`message ${at} lost`, { ...start, network: { ...start.network, faults: [{ kind: 'drop', at }] } }),
)
