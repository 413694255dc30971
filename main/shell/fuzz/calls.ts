// The calls of a fuzz run: the same seed and number give the same call, so that one that went wrong can be made again
// alone; and what the door has to say to each. For tests; nothing of it is ever in the app.

import fc from 'fast-check'
import type * as v from 'valibot'
import { check } from '../../../protocol/formats/read.ts'
import { CHANNELS, type ChannelName } from '../../contract.ts'
import { faultOfArgument } from '../plain.ts'
import { fitting } from './fitting.ts'
import { hostileValue, spoilt } from './hostile.ts'

export interface Call {
  readonly name: unknown
  readonly argument: unknown
}

/** What the door says to it. */
export type Due = 'not-allowed' | 'bad-argument' | 'fits'

const isChannel = (name: unknown): name is ChannelName =>
  typeof name === 'string' && Object.hasOwn(CHANNELS, name)

/** What is left of a value once the bridge has copied it: a key `__proto__` is set, not made, and so is lost. */
function bridged(value: unknown, depth = 0): unknown {
  if (!isPlainObject(value) || depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map((item: unknown) => bridged(item, depth + 1))
  const kept = Object.entries(value).filter(([key]) => key !== '__proto__')
  return Object.fromEntries(kept.map(([key, part]) => [key, bridged(part, depth + 1)]))
}

/** The bridge takes nothing deeper. */
const DEEPEST = 1000

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}

/** Functions and symbols leave no page, whatever they are sent to. */
function isSendable(call: Call): boolean {
  try {
    structuredClone([call.name, bridged(call.argument)])
    return true
  } catch {
    return false
  }
}

/** By the contract, wherever it is asked: from the page the preload script keeps `openDropped` to itself. */
export function dueTo(call: Call, fromPage: boolean): Due {
  const { name } = call
  if (fromPage && name === 'openDropped') return 'not-allowed'
  if (fromPage && !isSendable(call)) return 'bad-argument'
  if (!isChannel(name)) return 'not-allowed'
  const argument = fromPage ? bridged(call.argument) : call.argument
  if (faultOfArgument(argument) !== null) return 'bad-argument'
  const schema: v.GenericSchema = CHANNELS[name].argument
  return check(schema, argument).ok ? 'fits' : 'bad-argument'
}

const argumentsOf = (schema: v.GenericSchema): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: spoilt(fitting(schema)) },
    { weight: 2, arbitrary: hostileValue },
    { weight: 1, arbitrary: fitting(schema) },
  )

const STRANGE_NAMES = [
  '',
  'Copy',
  'copy ',
  'toString',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'cvq-lab:call',
]

const strange: fc.Arbitrary<Call> = fc.record({
  name: fc.oneof(fc.constantFrom(...STRANGE_NAMES), fc.string(), hostileValue),
  argument: hostileValue,
})

/** Each channel as often as another. */
const anyCall: fc.Arbitrary<Call> = fc.oneof(
  ...Object.entries(CHANNELS).map(([name, { argument }]) =>
    fc.record({ name: fc.constant(name), argument: argumentsOf(argument) }),
  ),
  strange,
)

/** Neighbouring numbers must not give neighbouring streams of chance. */
const mixed = (seed: number, number: number): number =>
  Math.imul(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (number + 1), 0xc2b2ae35) | 0

/** The call of this number, from 0. */
export function callOf(seed: number, number: number): Call {
  const [call] = fc.sample(anyCall, { seed: mixed(seed, number), numRuns: 1 })
  if (call === undefined) throw new Error('no call was made')
  return call
}
