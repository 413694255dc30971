// The part of a fuzz run that stands in the page and calls the door as a page that was taken over could: bundled and put
// there by e2e/support/fuzz.ts. For tests; nothing of it is ever in the app.

import { CHANNELS } from '../../contract.ts'
import { type Call, callOf, type Due, dueTo } from './calls.ts'

export interface Plan {
  readonly seed: number
  /** Calls are numbered from 0. */
  readonly from: number
  readonly calls: number
}

export interface Tally {
  readonly calls: number
  readonly refused: number
  /** Cannot even leave the page, as a symbol or what holds itself cannot: Electron's bridge throws at the caller. */
  readonly heldBack: number
  /** Made, not called: they fit. */
  readonly fitting: number
}

/** A call that was not answered as it is due. */
export interface Wrong {
  readonly number: number
  readonly name: string
  readonly due: Due
  readonly got: string
}

export interface Report {
  readonly channels: Readonly<Record<string, Tally>>
  readonly wrong: readonly Wrong[]
  /** The numbers of the calls that fit. */
  readonly fitting: readonly number[]
}

type Asked = 'ok' | 'not-allowed' | 'bad-argument' | 'failed' | 'held-back' | 'no-answer'

const AT_ONCE = 25

async function ask({ name, argument }: Call): Promise<Asked> {
  const door: unknown = Reflect.get(globalThis, 'cvqLab')
  const call: unknown = Reflect.get(Object(door), 'call')
  if (typeof call !== 'function') throw new Error('the page has no door')
  try {
    return said(await Reflect.apply(call, null, [name, argument]))
  } catch {
    return 'held-back'
  }
}

function said(answer: unknown): Asked {
  const { ok, reason } = Object(answer)
  if (ok === true) return 'ok'
  const kind: unknown = Object(reason).kind
  return kind === 'not-allowed' || kind === 'bad-argument' || kind === 'failed' ? kind : 'no-answer'
}

const shown = (name: unknown): string =>
  typeof name === 'string' ? JSON.stringify(name) : `a ${typeof name}`

const isKnown = (name: unknown): name is string => typeof name === 'string' && Object.hasOwn(CHANNELS, name)

const NONE: Tally = { calls: 0, refused: 0, heldBack: 0, fitting: 0 }

const isWrong = (due: Due, got: Asked): boolean => got !== due && got !== 'held-back'

/** Calls all that does not fit, and looks whether each was refused as it is due. */
async function refuse({ seed, from, calls }: Plan): Promise<Report> {
  const channels: Record<string, Tally> = {}
  const wrong: Wrong[] = []
  const fitting: number[] = []
  const one = async (number: number): Promise<void> => {
    const call = callOf(seed, number)
    const due = dueTo(call, true)
    const got = due === 'fits' ? null : await ask(call)
    const name = isKnown(call.name) ? call.name : 'unknown'
    const { calls: before, refused, heldBack, fitting: fits } = channels[name] ?? NONE
    channels[name] = {
      calls: before + 1,
      refused: refused + Number(got === due),
      heldBack: heldBack + Number(got === 'held-back'),
      fitting: fits + Number(got === null),
    }
    if (got === null) fitting.push(number)
    else if (isWrong(due, got)) wrong.push({ number, name: shown(call.name), due, got })
  }
  for (let number = from; number < from + calls; number += AT_ONCE) {
    const many = Math.min(AT_ONCE, from + calls - number)
    await Promise.all(Array.from({ length: many }, (_, i) => one(number + i)))
  }
  return { channels, wrong, fitting }
}

/** Calls what fits, one after the other: each is answered. */
async function answer(seed: number, numbers: readonly number[]): Promise<Report> {
  const wrong: Wrong[] = []
  const channels: Record<string, Tally> = {}
  for (const number of numbers) {
    const call = callOf(seed, number)
    const got = await ask(call)
    const name = String(call.name)
    channels[name] = { ...NONE, calls: (channels[name]?.calls ?? 0) + 1 }
    if (got !== 'ok') wrong.push({ number, name, due: 'fits', got })
  }
  return { channels, wrong, fitting: [] }
}

/** The name of the channel of each call that fits. */
const namesOf = (seed: number, numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => String(callOf(seed, number).name))

Reflect.set(globalThis, 'cvqLabFuzz', { refuse, answer, namesOf })
