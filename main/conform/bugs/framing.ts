// Mistakes in making lines of bytes: where a line ends, what a packet is, how long a line may be.

import type { ServerAction } from '../../server/action.ts'
import type { CompiledPolicy } from '../../server/policy.ts'
import { type Dispatch, ServerSession } from '../../server/session.ts'
import { CLOSES, lineBug, type Plant } from './line-wise.ts'
import { takenFor, where } from './wording.ts'

const CR = 0x0d
const LF = 0x0a
const LONGEST_KEPT = 1024

type Receive = (bytes: Uint8Array) => readonly ServerAction[]

class BytesWise implements Dispatch {
  readonly #right: ServerSession
  readonly #receive: Receive

  constructor(policy: CompiledPolicy, open: (right: Receive) => Receive, longestLine?: number) {
    const right = new ServerSession(policy, longestLine)
    this.#right = right
    this.#receive = open((bytes) => right.receive(bytes))
  }

  follow(policy: CompiledPolicy): void {
    this.#right.follow(policy)
  }

  receive(bytes: Uint8Array): readonly ServerAction[] {
    return this.#receive(bytes)
  }
}

/** `open` is called for each connection; what it gives takes each packet as it comes. */
const packetBug =
  (open: (right: Receive) => Receive): Plant =>
  () =>
  (policy, longest) =>
    new BytesWise(policy, open, longest)

/** A line feed alone becomes a byte of the line. */
const lfNeedsCr = packetBug((right) => {
  let before = 0
  return (bytes) =>
    right(
      bytes.map((byte) => {
        const alone = byte === LF && before !== CR
        before = byte
        return alone ? CR : byte
      }),
    )
})

const crEndsLine = packetBug((right) => (bytes) => right(bytes.map((byte) => (byte === CR ? LF : byte))))

const splitLineLost = packetBug((right) => (bytes) => right(bytes.subarray(0, bytes.lastIndexOf(LF) + 1)))

const packetEndsLine = packetBug((right) => (bytes) => {
  const ended = bytes.at(-1) === LF
  return right(ended ? bytes : Uint8Array.of(...bytes, LF))
})

/** Only in one packet are the two one line end. */
const crLfApart = packetBug((right) => {
  let before = 0
  return (bytes) => {
    const apart = before === CR && bytes[0] === LF
    before = bytes.at(-1) ?? before
    return right(apart ? Uint8Array.of(CR, ...bytes) : bytes)
  }
})

const secondDropped = packetBug((right) => (bytes) => {
  const end = bytes.indexOf(LF) + 1
  return right(end === 0 ? bytes : bytes.subarray(0, end))
})

/** Answers of one packet, the last first, unless one of them closes. */
const inReverse = packetBug((right) => (bytes) => {
  const actions = right(bytes)
  return actions.some(({ kind }) => kind === 'close') ? actions : actions.toReversed()
})

const longLineCut = packetBug((right) => {
  let length = 0
  return (bytes) =>
    right(
      bytes.filter((byte) => {
        length = byte === LF ? 0 : length + 1
        return byte === LF || length <= LONGEST_KEPT
      }),
    )
})

/** Enough for every line its maker had ever seen. */
const LIMIT = 128

export const FRAMING = {
  'lf-needs-cr': lfNeedsCr,
  'cr-ends-line': crEndsLine,
  'split-line-lost': splitLineLost,
  'packet-ends-line': packetEndsLine,
  'cr-lf-apart': crLfApart,
  'empty-line-closes': lineBug(
    where(
      (line) => line === '',
      () => [CLOSES],
    ),
  ),
  'nul-ends-line': lineBug(takenFor((line) => line.split('\0')[0] ?? '')),
  'pipelined-second-dropped': secondDropped,
  'pipelined-in-reverse': inReverse,
  'long-line-cut': longLineCut,
  'line-limit-128': lineBug(
    where(
      (line) => line.length > LIMIT,
      () => [CLOSES],
    ),
  ),
} as const
