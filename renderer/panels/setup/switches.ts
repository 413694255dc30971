// The switches of a scenario that choose among disagreeing sources: how each is read and set.

import { BEHAVIOURS, type Behaviour } from '../../../protocol/formats/client.ts'
import { SERVER_DEFAULTS, type ServerSwitches } from '../../../protocol/formats/policy.ts'
import type { Scenario } from '../../../protocol/formats/scenario.ts'
import type { SwitchId } from '../disagreements.ts'

export interface Switch {
  /** Which of the disagreement's readings is chosen, by its place. */
  read(scenario: Scenario): number
  set(scenario: Scenario, reading: number): Scenario
}

const withServer = (scenario: Scenario, change: Partial<ServerSwitches>): Scenario => ({
  ...scenario,
  policy: { ...scenario.policy, server: { ...scenario.policy.server, ...change } },
})

/** A switch of the server: its values in the order of the readings. */
function server<Key extends keyof ServerSwitches>(
  key: Key,
  values: readonly [ServerSwitches[Key], ServerSwitches[Key]],
): Switch {
  return {
    read: ({ policy }) => values.indexOf(policy.server[key]),
    set: (scenario, reading) => withServer(scenario, { [key]: values[reading] ?? SERVER_DEFAULTS[key] }),
  }
}

const withBehaviour = (scenario: Scenario, behaviour: Behaviour): Scenario => ({
  ...scenario,
  client: { ...scenario.client, behaviour },
})

export const SWITCHES: Readonly<Record<SwitchId, Switch>> = {
  behaviour: {
    read: ({ client }) => BEHAVIOURS.indexOf(client.behaviour),
    set: (scenario, reading) => withBehaviour(scenario, BEHAVIOURS[reading] ?? 'documented'),
  },
  verReply: server('verReply', ['chosen', 'all']),
  order: server('order', ['lenient', 'strict']),
  parameters: server('parameters', ['lenient', 'strict']),
  knownClients: server('knownClients', ['catalogue', 'any']),
  closesAfterAnswer: server('closesAfterAnswer', [false, true]),
  closesAfter420: server('closesAfter420', [false, true]),
  closesAfter710: server('closesAfter710', [false, true]),
}

/** How many switches stand on another reading than the app's own. */
export const countChanged = (scenario: Scenario): number =>
  Object.values(SWITCHES).filter(({ read }) => read(scenario) !== 0).length
