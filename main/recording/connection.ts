// One captured TCP connection: both sides' lines in the order they were captured, and who closed first.

import type { Speaker } from '../../protocol/transcript.ts'
import { type CutLine, LineCutter } from './cut-lines.ts'
import type { LineRoom } from './line-room.ts'
import type { Notes } from './notes.ts'
import type { Segment } from './segment.ts'
import { later, type Stamp } from './stamp.ts'
import { Stream } from './stream.ts'

/** null: closes. */
export interface Heard {
  readonly at: Stamp
  readonly from: Speaker
  readonly line: string | null
}

interface Side {
  readonly from: Speaker
  readonly cutter: LineCutter
  readonly stream: Stream
}

export class Connection {
  readonly client: string
  readonly server: string
  readonly began: Stamp
  readonly #sides: Readonly<Record<Speaker, Side>>
  readonly #lines: Heard[] = []
  #reset: Heard | null = null
  #begunBefore = false

  constructor(client: string, server: string, began: Stamp, room: LineRoom) {
    this.client = client
    this.server = server
    this.began = began
    const sideOf = (from: Speaker): Side => {
      const take = ({ line, at }: CutLine): void => {
        if (room.takes(line)) this.#lines.push({ at, from, line })
      }
      const cutter = new LineCutter(from, take)
      return { from, cutter, stream: new Stream(cutter) }
    }
    this.#sides = { C: sideOf('C'), S: sideOf('S') }
  }

  /** Whether a segment that opens a connection opens another than this: on the same ports, one may follow another. */
  isOpenedAnew(from: Speaker, { syn, sequence }: Segment): boolean {
    return syn && (this.#isOver || !this.#sides[from].stream.mayBeginAt(sequence + 1))
  }

  get #isOver(): boolean {
    const { C, S } = this.#sides
    return this.#reset !== null || (C.stream.ended !== null && S.stream.ended !== null)
  }

  take(from: Speaker, segment: Segment, at: Stamp): void {
    const { stream, cutter } = this.#sides[from]
    const { syn, ack, sequence, payload, length, fin, reset } = segment
    if (reset) this.#reset ??= { at, from, line: null }
    if (syn) {
      stream.beginAt(sequence + 1)
      // The answer to an opening that was not captured tells where that side began.
      if (ack) this.#sides[from === 'C' ? 'S' : 'C'].stream.beginAt(segment.acknowledges)
    } else if (!stream.hasBegun && (length > 0 || fin)) {
      this.#begunBefore = true
      cutter.loseTrack()
    }
    if (length > 0 || fin) stream.push(syn ? sequence + 1 : sequence, payload, length, fin, at)
  }

  /** All of it, in order; to be asked once, when the capture is over. */
  heard(): readonly Heard[] {
    for (const { stream, cutter } of Object.values(this.#sides)) {
      stream.flush()
      cutter.finish()
    }
    const closes = this.#firstClose()
    const all = closes === null ? this.#lines : [...this.#lines, closes]
    return all.toSorted((a, b) => a.at.order - b.at.order)
  }

  #firstClose(): Heard | null {
    const ended = Object.values(this.#sides).flatMap(({ from, stream }): readonly Heard[] =>
      stream.ended === null ? [] : [{ at: stream.ended, from, line: null }],
    )
    const all = this.#reset === null ? ended : [...ended, this.#reset]
    return all.reduce<Heard | null>(
      (first, each) => (first === null || later(each.at, first.at) === first.at ? each : first),
      null,
    )
  }

  noteWhatIsMissing(hop: number, notes: Notes): void {
    if (this.#begunBefore) notes.place({ kind: 'begun-before', hop })
    for (const { from, cutter } of Object.values(this.#sides)) {
      notes.placeBytes('gap', hop, from, cutter.missing)
      notes.placeBytes('no-line', hop, from, cutter.noLine)
      notes.addLines(cutter)
    }
  }
}
