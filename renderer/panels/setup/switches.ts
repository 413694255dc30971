// The switches that choose among disagreeing sources: how each is read and set, in a policy and in a scenario.

import { BEHAVIOURS, type Behaviour } from '../../../protocol/formats/client.ts'
import { type Policy, SERVER_DEFAULTS, type ServerSwitches } from '../../../protocol/formats/policy.ts'
import type { Scenario } from '../../../protocol/formats/scenario.ts'
import type { SwitchId } from '../../../reference/disagreements.ts'

interface Switch<Of> {
  /** Which of the disagreement's readings is chosen, by its place. */
  read(of: Of): number
  set(of: Of, reading: number): Of
}

/** A switch of the server: its values in the order of the readings. */
const server = <Key extends keyof ServerSwitches>(
  key: Key,
  values: readonly [ServerSwitches[Key], ServerSwitches[Key]],
): Switch<Policy> => ({
  read: (policy) => values.indexOf(policy.server[key]),
  set: (policy, reading) => ({
    ...policy,
    server: { ...policy.server, [key]: values[reading] ?? SERVER_DEFAULTS[key] },
  }),
})

type ServerSwitchId = Exclude<SwitchId, 'behaviour'>

export const SERVER_SWITCHES: Readonly<Record<ServerSwitchId, Switch<Policy>>> = {
  verReply: server('verReply', ['chosen', 'all']),
  order: server('order', ['lenient', 'strict']),
  parameters: server('parameters', ['lenient', 'strict']),
  knownClients: server('knownClients', ['catalogue', 'any']),
  closesAfterAnswer: server('closesAfterAnswer', [false, true]),
  closesAfter420: server('closesAfter420', [false, true]),
  closesAfter710: server('closesAfter710', [false, true]),
}

const inScenario = ({ read, set }: Switch<Policy>): Switch<Scenario> => ({
  read: ({ policy }) => read(policy),
  set: (scenario, reading) => ({ ...scenario, policy: set(scenario.policy, reading) }),
})

const withBehaviour = (scenario: Scenario, behaviour: Behaviour): Scenario => ({
  ...scenario,
  client: { ...scenario.client, behaviour },
})

export const SWITCHES: Readonly<Record<SwitchId, Switch<Scenario>>> = {
  behaviour: {
    read: ({ client }) => BEHAVIOURS.indexOf(client.behaviour),
    set: (scenario, reading) => withBehaviour(scenario, BEHAVIOURS[reading] ?? 'documented'),
  },
  verReply: inScenario(SERVER_SWITCHES.verReply),
  order: inScenario(SERVER_SWITCHES.order),
  parameters: inScenario(SERVER_SWITCHES.parameters),
  knownClients: inScenario(SERVER_SWITCHES.knownClients),
  closesAfterAnswer: inScenario(SERVER_SWITCHES.closesAfterAnswer),
  closesAfter420: inScenario(SERVER_SWITCHES.closesAfter420),
  closesAfter710: inScenario(SERVER_SWITCHES.closesAfter710),
}

/** How many switches of a scenario stand on another reading than the app's own. */
export const countChanged = (scenario: Scenario): number =>
  Object.values(SWITCHES).filter(({ read }) => read(scenario) !== 0).length
