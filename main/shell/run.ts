// A scenario's trace and every release's verdict: what the window shows after every edit.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Run } from '../contract.ts'
import { simulate, verdictsFromFork } from '../simulation/index.ts'

export const runScenario = (scenario: Scenario, catalogue: Catalogue): Run => ({
  trace: simulate(scenario, catalogue),
  verdicts: verdictsFromFork(scenario, catalogue),
})
