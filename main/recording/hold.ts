// What our server under a policy would have said to a recorded client, beside what the recorded server said. Our server
// hears the client's lines in their order and is told nothing else, so its answers depend on them alone.
//
// Replies are held against each other by what they say, and where that differs by their TrID: a client that sends three
// lines in one go is answered three times behind them. A close of ours counts only where the recording goes on after it.

import { understand } from '../../protocol/commands.ts'
import { parseLine } from '../../protocol/line.ts'
import type { Held, HeldRow, Said } from '../../protocol/recording.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import type { ServerAction } from '../server/action.ts'
import { explain } from '../server/explain.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { ServerSession } from '../server/session.ts'

/** What our server does about one of the client's lines. */
interface Answer {
  readonly action: ServerAction
  /** Place of that line in what was said. */
  readonly to: number
}

const lineOf = (action: ServerAction): string | null => (action.kind === 'send' ? action.line : null)

const tridOf = (line: string | null): string | null =>
  line === null ? null : (parseLine(line).parameters[0]?.text ?? null)

function answersTo(said: readonly Said[], policy: CompiledPolicy): readonly Answer[] {
  const session = new ServerSession(policy)
  return said.flatMap(({ from, line }, to) =>
    from === 'C' && line !== null
      ? session.receive(encodeLine(line)).map((action): Answer => ({ action, to }))
      : [],
  )
}

/** Places of what the recorded server said, by a key; each is taken once, the first behind a given place. */
class Places<Key> {
  readonly #free = new Map<Key, number[]>()
  readonly #taken: Set<number>

  constructor(said: readonly Said[], taken: Set<number>, keyOf: (said: Said) => Key) {
    this.#taken = taken
    for (const [place, each] of said.entries()) {
      if (each.from === 'C') continue
      const key = keyOf(each)
      const places = this.#free.get(key)
      if (places === undefined) this.#free.set(key, [place])
      else places.push(place)
    }
    for (const places of this.#free.values()) places.reverse()
  }

  /** Asked for places that only grow, so what lies before is never needed again. */
  takeBehind(place: number, key: Key): number | null {
    const free = this.#free.get(key)
    for (let next = free?.pop(); next !== undefined; next = free?.pop()) {
      if (next <= place || this.#taken.has(next)) continue
      this.#taken.add(next)
      return next
    }
    return null
  }
}

const isOut = (said: Said | undefined): boolean =>
  said !== undefined && said.line !== null && understand(said.line, 'C').kind === 'out'

/** Nothing is told apart by a close where the recording ends, or where the client has said OUT. */
const isMoot = (said: readonly Said[], { action, to }: Answer, behind: number): boolean =>
  action.kind === 'close' && (behind === said.length - 1 || isOut(said[to]))

interface Compared {
  /** Places of the recorded server's that ours said too. */
  readonly both: ReadonlySet<number>
  /** What ours alone said, by the place it stands behind. */
  readonly ours: ReadonlyMap<number, readonly ServerAction[]>
}

function compare(said: readonly Said[], answers: readonly Answer[]): Compared {
  const both = new Set<number>()
  const same = new Places(said, both, ({ line }) => line)
  const places = answers.map(({ action, to }) => same.takeBehind(to, lineOf(action)))
  const beside = new Places(said, new Set(both), ({ line }) => tridOf(line))
  const ours = new Map<number, ServerAction[]>()
  let behind = -1
  for (const [i, answer] of answers.entries()) {
    const place = places[i] ?? null
    behind = Math.max(behind, answer.to, place ?? -1)
    if (place !== null) continue
    const trid = tridOf(lineOf(answer.action))
    const counterpart = trid === null ? null : beside.takeBehind(answer.to, trid)
    behind = Math.max(behind, counterpart ?? -1)
    if (isMoot(said, answer, behind)) continue
    ours.set(behind, [...(ours.get(behind) ?? []), answer.action])
  }
  return { both, ours }
}

function hold(said: readonly Said[], firstMessage: number, policy: CompiledPolicy): readonly HeldRow[] {
  const { both, ours } = compare(said, answersTo(said, policy))
  let message = firstMessage
  return said.flatMap(({ from, line }, place): readonly HeldRow[] => {
    const mark = from === 'C' || both.has(place) ? 'both' : 'expected'
    const row: HeldRow = { mark, from, line, message: line === null ? null : message++, why: null }
    const alone = (ours.get(place) ?? []).map(
      (action): HeldRow => ({
        mark: 'got',
        from: 'S',
        line: lineOf(action),
        message: null,
        why: explain(policy, action.cause),
      }),
    )
    return [row, ...alone]
  })
}

/** `recorded` is what `saidIn` gives of a recording's trace: one list a connection. */
export function holdAgainst(recorded: readonly (readonly Said[])[], policy: CompiledPolicy): Held {
  let messages = 0
  const connections = recorded.map((said) => {
    const rows = hold(said, messages + 1, policy)
    messages += said.filter(({ line }) => line !== null).length
    return rows
  })
  return { passed: connections.flat().every(({ mark }) => mark === 'both'), connections }
}
