// The one door between the window and the main process, without Electron: who asks, what for, and whether the
// argument fits are checked here and only here. Nothing that comes in makes it throw.

import type * as v from 'valibot'
import { check } from '../../protocol/formats/read.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { CHANNELS, type ChannelName, type CheckedArgumentOf, type Passed, type Refusal } from '../contract.ts'
import { faultOfArgument } from './plain.ts'

/** Who asks, as Electron says it. */
export interface Sender {
  readonly webContentsId: number
  readonly isTopFrame: boolean
  readonly origin: string
}

/** One handler for every channel of the contract, no more and no fewer. */
export type Handlers = {
  readonly [Name in ChannelName]: (argument: CheckedArgumentOf<Name>) => Passed[Name] | Promise<Passed[Name]>
}

export interface DoorRules {
  readonly handlers: Handlers
  /** Whether this is a window of ours, at its own address. */
  trusts(sender: Sender): boolean
  /** Told of every refusal by mistake of ours: a handler that threw. */
  failed(name: ChannelName, error: unknown): void
}

/** Answers one call; the promise is never rejected. */
export type Door = (sender: Sender | null, name: unknown, argument: unknown) => Promise<Answer>
export type Answer = Result<Passed[ChannelName], Refusal>

const isChannelName = (name: unknown): name is ChannelName =>
  typeof name === 'string' && Object.hasOwn(CHANNELS, name)

export function createDoor(rules: DoorRules): Door {
  return async (sender, name, argument) => {
    if (sender === null || !rules.trusts(sender) || !isChannelName(name)) return fail({ kind: 'not-allowed' })
    try {
      return await answer(rules.handlers, name, argument)
    } catch (error) {
      rules.failed(name, error)
      return fail({ kind: 'failed' })
    }
  }
}

async function answer<Name extends ChannelName>(handlers: Handlers, name: Name, argument: unknown) {
  const fault = faultOfArgument(argument)
  if (fault !== null) return fail({ kind: 'bad-argument' as const, fault })
  // Indexing by a generic name keeps schema and handler of one channel together for the compiler.
  const schema: v.GenericSchema<unknown, CheckedArgumentOf<Name>> = CHANNELS[name].argument
  const checked = check(schema, argument)
  return checked.ok
    ? ok(await handlers[name](checked.value))
    : fail({ kind: 'bad-argument' as const, fault: checked.reason })
}
