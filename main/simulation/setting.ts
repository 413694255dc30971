// What every connection of a run shares: the clock, the record, the server's policy and the network's ways.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { Clock } from './clock.ts'
import { Random } from './random.ts'
import { Recorder } from './recorder.ts'

/** Cuts what one message brings into the pieces in which it is handed to a session. */
export type Cut = (bytes: Uint8Array) => readonly Uint8Array[]

export const whole: Cut = (bytes) => [bytes]

export interface Setting {
  readonly clock: Clock
  readonly recorder: Recorder
  readonly random: Random
  readonly policy: CompiledPolicy
  /** One way, in virtual milliseconds. */
  readonly latencyMs: number
  /** Numbers of the messages that are lost, counted from 1 over the whole run. */
  readonly drops: ReadonlySet<number>
  readonly cut: Cut
}

export const settingOf = ({ seed, network }: Scenario, policy: CompiledPolicy, cut: Cut): Setting => ({
  clock: new Clock(),
  recorder: new Recorder(),
  random: new Random(seed),
  policy,
  latencyMs: network.latencyMs,
  drops: new Set(network.faults.filter(({ kind }) => kind === 'drop').map(({ at }) => at)),
  cut,
})
