// The mock client, sans I/O: one connection from the first VER to what comes of it. Bytes and passed waits go in,
// actions come out; it touches no socket, no clock and no random number.
// When it asks for a close, its driver carries that out and tells it so (`closed('client')`): what it does then is for
// the client that it is by then.
//
// The client judges an answer at once but leaves only after a wait of no length. A close that came in the same
// instant as the answer is thereby seen before the client would say OUT into it.

import { printVer, type VersionReply } from '../../protocol/commands.ts'
import { dialectNamed } from '../../protocol/dialects.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Outcome } from '../../protocol/formats/outcomes.ts'
import type { Comparison, Disconnector, Judgement } from '../../protocol/formats/trace.ts'
import { type Latin1, LineFramer } from '../../protocol/framing.ts'
import { compareWith, judgeVersions } from '../../protocol/judge.ts'
import { parseLine } from '../../protocol/line.ts'
import { buildQuery } from '../../protocol/request.ts'
import { unreachable } from '../../protocol/result.ts'
import { isTrid, nextTrid } from '../../protocol/trid.ts'
import type { Aftermath, ClientAction, JudgedOn } from './action.ts'
import { readQueryAnswer, readVerAnswer } from './answer.ts'
import { claimOf } from './request.ts'

/** How long the client waits for each answer, and for a server that has to close, in milliseconds. */
export const ANSWER_MS = 5000

type State =
  | { readonly at: 'new' }
  | { readonly at: 'offering'; readonly trid: string; readonly offers: readonly string[] }
  /** `trid` is null when a hand-written line has none: no answer can be to it. */
  | { readonly at: 'asking'; readonly trid: string | null; readonly command: string }
  | { readonly at: 'leaving'; readonly saysOut: boolean }
  /** It has asked for its own close. */
  | { readonly at: 'closing' }
  | { readonly at: 'downloading'; readonly reply: VersionReply; readonly mustUpgrade: boolean }
  | { readonly at: 'over' }

type Offering = Extract<State, { at: 'offering' }>

const SAYS_OUT: ReadonlySet<Outcome> = new Set([
  'up-to-date',
  'upgrade-offered',
  'downgrade-advised',
  'refused',
  'dialect-agreed',
  'incompatible',
])

export class ClientSession {
  #state: State = { at: 'new' }
  readonly #framer: LineFramer
  #trid: number
  #agreed: string | null = null
  #reply: VersionReply | null = null
  #judged: Judgement | null = null
  #client: Client

  /**
   * `firstTrid` is where this connection's TrIDs begin: they count on across connections. A driver may pass its own way
   * from bytes to text.
   */
  constructor(client: Client, firstTrid: number, latin1?: Latin1) {
    this.#framer = new LineFramer(latin1)
    this.#client = client
    this.#trid = firstTrid
  }

  /** The TrID the next connection begins with. */
  get nextTrid(): number {
    return this.#trid
  }

  get judgement(): Judgement | null {
    return this.#judged
  }

  /** Whether it waits for an answer: if its time passes now, it judges. */
  get awaitsAnswer(): boolean {
    return this.#state.at === 'offering' || this.#state.at === 'asking'
  }

  /** From here on it is another client. What was said, and judged, stays; TrIDs count on. */
  become(client: Client): void {
    this.#client = client
  }

  /** The connection is open. */
  start(): readonly ClientAction[] {
    if (this.#state.at !== 'new') return []
    const { offers } = this.#client
    if (offers.length === 0) return this.#ask()
    const trid = String(this.#trid)
    this.#trid = nextTrid(this.#trid)
    this.#state = { at: 'offering', trid, offers }
    return [
      { kind: 'send', line: printVer({ trid, dialects: offers }) },
      { kind: 'wait', ms: ANSWER_MS },
    ]
  }

  /** Bytes have come, in any pieces. */
  receive(bytes: Uint8Array): readonly ClientAction[] {
    const { lines, tooLong } = this.#framer.push(bytes)
    const actions: ClientAction[] = []
    for (const line of lines) {
      const meant = this.#hear(line)
      if (meant === null) break
      actions.push({ kind: 'hear', line }, ...meant)
    }
    if (tooLong && this.awaitsAnswer) actions.push(...this.#giveUp('not-understood', 'line'))
    return actions
  }

  /** The wait it asked for last has passed. */
  timeout(): readonly ClientAction[] {
    if (this.awaitsAnswer) return this.#giveUp('connection-lost', 'silence')
    if (this.#state.at !== 'leaving') return []
    const out: readonly ClientAction[] = this.#state.saysOut ? [{ kind: 'send', line: 'OUT' }] : []
    this.#state = { at: 'closing' }
    return [...out, { kind: 'close' }]
  }

  /** Its own close is carried out, the other side closed, or the network broke. */
  closed(by: Disconnector): readonly ClientAction[] {
    if (this.#state.at === 'closing' || this.#state.at === 'leaving') return this.#afterwards()
    if (!this.awaitsAnswer && this.#state.at !== 'new') return []
    const noCvq = by === 'server' && this.#hasAskedWithoutCvq()
    const judging = this.#judge(noCvq ? 'no-cvq' : 'connection-lost', 'close')
    return [judging, ...this.#afterwards()]
  }

  /** The download has ended: the installer is there, or it is not. */
  downloaded(complete: boolean): readonly Aftermath[] {
    if (this.#state.at !== 'downloading') return []
    const { reply, mustUpgrade } = this.#state
    if (!complete) return this.#stayBehind(reply, mustUpgrade)
    this.#state = { at: 'over' }
    return [{ kind: 'install', version: reply.recommended }]
  }

  /** Whether it sent CVQ or CVR by hand after agreeing on a dialect that has no CVQ (MSNP24). */
  #hasAskedWithoutCvq(): boolean {
    if (this.#state.at !== 'asking' || this.#agreed === null) return false
    const { command } = this.#state
    return dialectNamed(this.#agreed)?.cvqParameters === null && (command === 'CVQ' || command === 'CVR')
  }

  #ask(): readonly ClientAction[] {
    const line = this.#client.line ?? buildQuery(this.#client, this.#trid)
    const { command, parameters } = parseLine(line)
    const trid = parameters[0]?.text
    this.#state = { at: 'asking', trid: isTrid(trid) ? trid : null, command }
    if (isTrid(trid)) this.#trid = nextTrid(Number(trid))
    return [
      { kind: 'send', line },
      { kind: 'wait', ms: ANSWER_MS },
    ]
  }

  /** null when it waits for no answer: it no longer listens. */
  #hear(text: string): readonly ClientAction[] | null {
    if (this.#state.at === 'offering') return this.#hearVer(text, this.#state)
    if (this.#state.at === 'asking') return this.#hearAnswer(text, this.#state.trid)
    return null
  }

  #hearVer(text: string, { trid, offers }: Offering): readonly ClientAction[] {
    const answer = readVerAnswer(text, trid, offers)
    switch (answer.kind) {
      case 'fallback':
        return this.#ask()
      case 'agreed':
        this.#agreed = answer.dialect
        return this.#client.line === null ? this.#conclude('dialect-agreed') : this.#ask()
      case 'none':
        return this.#conclude('no-shared-dialect')
      case 'refused':
        return this.#conclude('refused', answer.code)
      case 'not-understood':
        return this.#giveUp('not-understood', 'line')
      default:
        return unreachable(answer)
    }
  }

  #hearAnswer(text: string, trid: string | null): readonly ClientAction[] {
    if (trid === null) return this.#giveUp('not-understood', 'line')
    const answer = readQueryAnswer(text, trid)
    switch (answer.kind) {
      case 'versions': {
        this.#reply = answer.reply
        const versions = compareWith(claimOf(this.#client).version, answer.reply)
        return this.#conclude(judgeVersions(versions, this.#client.behaviour), null, versions)
      }
      case 'refused':
        return this.#conclude('refused', answer.code)
      case 'not-understood':
        return this.#giveUp('not-understood', 'line')
      default:
        return unreachable(answer)
    }
  }

  /** Judges, and leaves in the next instant; after `VER TrID 0` it is the server's to close. */
  #conclude(outcome: Outcome, code: number | null = null, versions: Comparison | null = null) {
    const judging = this.#judge(outcome, 'line', code, versions)
    this.#state = { at: 'leaving', saysOut: SAYS_OUT.has(outcome) }
    const wait: ClientAction = { kind: 'wait', ms: outcome === 'no-shared-dialect' ? ANSWER_MS : 0 }
    return [judging, wait]
  }

  /** Judges and closes at once: there is nobody to say OUT to, or no telling what it would make of it. */
  #giveUp(outcome: 'not-understood' | 'connection-lost', on: JudgedOn): readonly ClientAction[] {
    const judging = this.#judge(outcome, on)
    this.#state = { at: 'closing' }
    return [judging, { kind: 'close' }]
  }

  #judge(
    outcome: Outcome,
    on: JudgedOn,
    code: number | null = null,
    comparison: Comparison | null = null,
  ): ClientAction {
    this.#judged = { outcome, code, behaviour: this.#client.behaviour, comparison }
    return { kind: 'judge', judgement: this.#judged, on }
  }

  /** The connection is gone: what the judgement makes the client do then. */
  #afterwards(): readonly Aftermath[] {
    const outcome = this.#judged?.outcome
    const mustUpgrade = outcome === 'upgrade-forced'
    const upgrades = mustUpgrade || (outcome === 'upgrade-offered' && this.#client.takesOffers)
    const reply = upgrades ? this.#reply : null
    if (reply === null) return this.#end(false)
    if (reply.downloadUrl === '') return this.#stayBehind(reply, mustUpgrade)
    this.#state = { at: 'downloading', reply, mustUpgrade }
    return [{ kind: 'download', url: reply.downloadUrl }]
  }

  /** Without the installer: the fallback page opens, and a client that must upgrade is stranded. */
  #stayBehind({ fallbackUrl: url }: VersionReply, mustUpgrade: boolean): readonly Aftermath[] {
    const opened: readonly Aftermath[] = url === '' ? [] : [{ kind: 'openUrl', url }]
    return [...opened, ...this.#end(mustUpgrade)]
  }

  #end(stranded: boolean): readonly Aftermath[] {
    this.#state = { at: 'over' }
    return [{ kind: 'over', stranded }]
  }
}
