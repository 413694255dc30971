// A live connection as a scenario: a client that would say the same, under the policy that answered it.

import type { Scenario } from '../../../protocol/formats/scenario.ts'
import { STAND_IN } from '../../recording/asking.ts'
import type { Kept } from './kept.ts'
import { askingIn, titleOf } from './trace.ts'

/** Network and download are as a new scenario has them. */
export const scenarioOf = (kept: Kept, { format, seed, network, download }: Scenario): Scenario => ({
  format,
  title: titleOf(kept),
  seed,
  client: askingIn(kept.exchanges)?.client ?? STAND_IN,
  policy: kept.opened.policy,
  network,
  download,
  expect: {},
})
