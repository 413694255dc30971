// What every connection of a run shares: the clock, chance, the record, and what the run goes on with. A change of
// the scenario falls due with the record of the event it comes after, so that nothing that happened is touched.

import type { Client } from '../../protocol/formats/client.ts'
import type { DownloadOutcome, Scenario } from '../../protocol/formats/scenario.ts'
import type { Actor, Trace } from '../../protocol/formats/trace.ts'
import { plantedServer } from '../conform/bugs/plant.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { type Dispatch, ServerSession } from '../server/session.ts'
import { type Network, networkOf, type ReadyChange } from './changes.ts'
import { Clock } from './clock.ts'
import { Random } from './random.ts'
import { type Happening, Recorder, type TraceHead } from './recorder.ts'

/** Cuts what one message brings into the pieces in which it is handed to a session. */
export type Cut = (bytes: Uint8Array) => readonly Uint8Array[]

export const whole: Cut = (bytes) => [bytes]

export class Setting {
  readonly clock = new Clock()
  readonly random: Random
  /** Whether the server says why: one with a bug planted is as somebody else's, into which nobody sees. */
  readonly explains: boolean
  readonly #recorder = new Recorder()
  /** What opens a session on the run's one server. */
  readonly #server: (policy: CompiledPolicy) => Dispatch
  #policy: CompiledPolicy
  #network: Network
  #download: DownloadOutcome
  /** The place of the next change to fall due. */
  #due = 0
  #onClient: (client: Client) => void = () => {}

  constructor(
    { seed, network, download, bug = null }: Scenario,
    policy: CompiledPolicy,
    private readonly changes: readonly ReadyChange[],
    readonly cut: Cut,
  ) {
    this.random = new Random(seed)
    this.explains = bug === null
    this.#server = bug === null ? (ours) => new ServerSession(ours) : plantedServer(bug)
    this.#policy = policy
    this.#network = networkOf(network)
    this.#download = download.outcome
  }

  /** The server's end of a new connection. */
  serve(): Dispatch {
    return this.#server(this.#policy)
  }

  /** What the server decides by from now on. */
  get policy(): CompiledPolicy {
    return this.#policy
  }

  /** How what is sent from now on gets through. */
  get network(): Network {
    return this.#network
  }

  /** What becomes of a download begun now. */
  get download(): DownloadOutcome {
    return this.#download
  }

  /** Who is to know that the run goes on with another client. */
  onClient(become: (client: Client) => void): void {
    this.#onClient = become
  }

  /** Records what happens now. */
  record(hop: number, happening: Happening): void {
    this.recordAt(this.clock.now, hop, happening)
  }

  /** As `record`, but no earlier than the event before. */
  recordAt(at: number, hop: number, happening: Happening): void {
    this.#recorder.record(Math.max(at, this.#recorder.lastAt), hop, happening)
    this.#turn()
  }

  /** Records a message's sending and gives its number. */
  send(hop: number, actor: Actor, line: string): number {
    const message = this.#recorder.send(this.clock.now, hop, actor, line)
    this.#turn()
    return message
  }

  trace(head: TraceHead): Trace {
    return this.#recorder.trace(head)
  }

  #turn(): void {
    const change = this.changes[this.#due]
    if (change?.after !== this.#recorder.count) return
    this.#due++
    this.#policy = change.policy ?? this.#policy
    this.#network = change.network ?? this.#network
    this.#download = change.download ?? this.#download
    if (change.client !== undefined) this.#onClient(change.client)
  }
}
