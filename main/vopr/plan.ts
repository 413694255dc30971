// What a world's seed makes of it: who comes, under which policies, and what goes wrong where. A plan is plain data, so
// that a failure can be made smaller by leaving parts of it out; what is left stays as it was.

import { FAULT_KINDS, type FaultKind } from '../../protocol/fault-kinds.ts'
import { SCRIPTS } from './clients.ts'
import { Dice } from './dice.ts'
import { isDownloadKind, isLineKind, isWorldKind, PAIRS } from './kinds.ts'

export interface Fault {
  readonly kind: FaultKind
  /** Whose connection it strikes, by its place in the plan; -1 for what happens to all. */
  readonly client: number
  /** On which of its connections, from 0. */
  readonly hop: number
  /** Whose message it strikes. */
  readonly from: 'client' | 'server'
  /** Which message of that side on that connection, from 0; for what happens to all, when, in milliseconds. */
  readonly at: number
  /** How: random whole numbers. */
  readonly a: number
  readonly b: number
}

export interface Visitor {
  /** Its number, which stays when others are left out. */
  readonly number: number
  /** A client by number; for a raw socket the number of its script. */
  readonly card: number
  readonly raw: boolean
  /** Milliseconds until it connects; one way to the server. */
  readonly startsAt: number
  readonly latency: number
  readonly firstTrid: number
  /** Between two lines of a raw socket; 0: all in one go. */
  readonly pace: number
}

export interface Plan {
  readonly seed: number
  /** By numbers: in force at first, for `policy-for-new`, for `policy-followed`. */
  readonly policies: readonly [number, number, number]
  readonly visitors: readonly Visitor[]
  readonly faults: readonly Fault[]
}

export interface Bounds {
  readonly policies: number
  readonly clients: number
  /** Only these strike; null: all may. */
  readonly kinds: readonly FaultKind[] | null
}

const FEWEST = 4
const MOST = 9
/** A connection's hops beyond it have no faults of their own. */
const LONGEST_TIME = 400

function firstTrid(dice: Dice): number {
  if (dice.chance(80)) return 1 + dice.below(9)
  return dice.pick([0, 4294967295, 4294967294, 4294967293, 1000000])
}

function visitorOf(number: number, dice: Dice, clients: number): Visitor {
  const raw = dice.chance(45)
  return {
    number,
    card: dice.below(raw ? SCRIPTS : clients),
    raw,
    startsAt: dice.below(LONGEST_TIME),
    latency: 5 + dice.below(60),
    firstTrid: firstTrid(dice),
    pace: raw && dice.chance(60) ? 1 + dice.below(300) : 0,
  }
}

/** Two kinds by turns, so that every pair has its worlds, and up to three by chance ("swarm": few, but often). */
function swarm(seed: number, dice: Dice, allowed: readonly FaultKind[] | null): readonly FaultKind[] {
  const kinds = new Set<FaultKind>(PAIRS[seed % PAIRS.length])
  for (let more = dice.below(4); more > 0; more--) kinds.add(dice.pick(FAULT_KINDS))
  return allowed === null ? [...kinds] : [...kinds].filter((kind) => allowed.includes(kind))
}

function faultOn(kind: FaultKind, client: number, dice: Dice): Fault {
  return {
    kind,
    client,
    hop: dice.chance(85) || isDownloadKind(kind) ? 0 : 1,
    from: !isLineKind(kind) || dice.chance(70) ? 'client' : 'server',
    at: dice.chance(85) ? dice.below(2) : dice.below(4),
    a: dice.bits(),
    b: dice.bits(),
  }
}

const faultOnAll = (kind: FaultKind, dice: Dice): Fault => ({
  kind,
  client: -1,
  hop: 0,
  from: 'client',
  at: dice.below(LONGEST_TIME * 2),
  a: dice.bits(),
  b: dice.bits(),
})

function faultsOf(kinds: readonly FaultKind[], visitors: number, dice: Dice): readonly Fault[] {
  const faults: Fault[] = []
  for (const kind of kinds) {
    if (isWorldKind(kind)) {
      faults.push(faultOnAll(kind, dice))
      continue
    }
    const share = isDownloadKind(kind) ? 90 : 35
    for (let client = 0; client < visitors; client++)
      if (dice.chance(share)) faults.push(faultOn(kind, client, dice))
  }
  return faults
}

export function planOf(seed: number, { policies, clients, kinds }: Bounds): Plan {
  const dice = new Dice(seed)
  const enabled = swarm(seed, dice, kinds)
  const inForce = [dice.below(policies), dice.below(policies), dice.below(policies)] as const
  const visitors = Array.from({ length: FEWEST + dice.below(MOST - FEWEST) }, (_, number) =>
    visitorOf(number, dice, clients),
  )
  return { seed, policies: inForce, visitors, faults: faultsOf(enabled, visitors.length, dice) }
}
