// Collects what of a recording was left out. What can happen any number of times is counted, so that a hostile file
// makes no more notes than a friendly one.

import type { RecordingNote } from '../../protocol/recording.ts'
import type { Speaker } from '../../protocol/transcript.ts'
import { LONGEST_RECORDED } from './cut-lines.ts'

type Counted = 'other-packets' | 'fragments' | 'snapped' | 'old-packets'
/** What was passed over in cutting one side's lines. */
export interface CutNotes {
  readonly longLines: number
  readonly payloads: number
  readonly payloadBytes: number
}

type OnSide = 'gap' | 'no-line'

/** Link types beyond this many different ones are counted with the packets that say nothing to us. */
const MOST_LINKS = 8

export class Notes {
  readonly #counted = new Map<Counted, number>()
  readonly #links = new Map<number, number>()
  readonly #placed: RecordingNote[] = []
  #longLines = 0
  #payloads = 0
  #payloadBytes = 0

  count(kind: Counted, times = 1): void {
    this.#counted.set(kind, (this.#counted.get(kind) ?? 0) + times)
  }

  otherLink(link: number): void {
    const count = this.#links.get(link)
    if (count === undefined && this.#links.size >= MOST_LINKS) this.count('other-packets')
    else this.#links.set(link, (count ?? 0) + 1)
  }

  /** Once for each connection and side, or once for all. */
  place(note: RecordingNote): void {
    this.#placed.push(note)
  }

  placeBytes(kind: OnSide, hop: number, from: Speaker, bytes: number): void {
    if (bytes > 0) this.place({ kind, hop, from, bytes })
  }

  /** Of each side of each connection, into one sum. */
  addLines({ longLines, payloads, payloadBytes }: CutNotes): void {
    this.#longLines += longLines
    this.#payloads += payloads
    this.#payloadBytes += payloadBytes
  }

  #sums(): readonly RecordingNote[] {
    const long: RecordingNote = { kind: 'long-lines', count: this.#longLines, limit: LONGEST_RECORDED }
    const payloads: RecordingNote = { kind: 'payloads', count: this.#payloads, bytes: this.#payloadBytes }
    return [long, payloads].filter((note) => 'count' in note && note.count > 0)
  }

  all(): readonly RecordingNote[] {
    return [
      ...[...this.#counted].map(([kind, count]): RecordingNote => ({ kind, count })),
      ...[...this.#links].map(([link, count]): RecordingNote => ({ kind: 'other-link', link, count })),
      ...this.#placed,
      ...this.#sums(),
    ]
  }
}
