// A visitor that is a client of ours: its connections one after another, each act of it held against the oracle's, up to
// where its journey ends.

import { afterInstall } from '../../protocol/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Aftermath, ClientAction } from '../client/action.ts'
import type { ClientSession } from '../client/session.ts'
import { identityOf } from '../simulation/identity.ts'
import { actsOf, bytesOf, byteText } from './acts.ts'
import { fetched } from './fetch.ts'
import { isDownloadKind } from './kinds.ts'
import { Link } from './link.ts'
import { ClientOracle } from './oracle/client.ts'
import { installed, isSame, isWhole } from './oracle/journey.ts'
import type { ClientPaper } from './oracle/papers.ts'
import type { Fault, Visitor } from './plan.ts'
import type { Surroundings } from './surroundings.ts'

const INSTALL_MS = 500

/** The client by its fields, for comparing ours with the oracle's. */
const portrait = ({ version, library, identification, offers, line, handle }: ClientPaper): string =>
  JSON.stringify([version, library, identification ?? null, offers, line, handle ?? null])

export class Mock {
  #hop = -1
  #client: Client
  #paper: ClientPaper
  #session: ClientSession
  #oracle: ClientOracle
  #link: Link | null = null
  /** It has closed, or seen the close. */
  #gone = false
  #waits = 0
  #deadline = 0
  #over = false
  /** Clients it was, by our reckoning and by the oracle's. */
  readonly #seen: string[] = []
  readonly #papers: ClientPaper[] = []

  constructor(
    private readonly world: Surroundings,
    private readonly visitor: Visitor,
    private readonly faults: readonly Fault[],
    client: Client,
  ) {
    this.#client = client
    this.#paper = client
    this.#session = world.clientOf(client, visitor.firstTrid)
    this.#oracle = new ClientOracle(client, visitor.firstTrid)
  }

  get isOver(): boolean {
    return this.#over
  }

  connect(): void {
    this.#hop++
    this.#gone = false
    this.#link = new Link(this.world, this.visitor, this.#hop, this.faults, this)
    this.#carry(this.#session.start(), this.#oracle.starts())
  }

  hears(piece: string): void {
    if (this.#gone) return
    this.world.tape?.(this.visitor.number, this.#hop, { kind: 'receive', by: 'client', text: piece })
    this.#carry(this.#session.receive(bytesOf(piece)), this.#oracle.hears(piece))
  }

  seesClose(by: 'server' | 'network'): void {
    if (this.#gone) return
    this.#gone = true
    this.#waits++
    this.#carry(this.#session.closed(by), this.#oracle.closed(by))
  }

  /** Its clock jumps: forward for more than 0 milliseconds. */
  jump(ms: number): void {
    if (this.#waits > 0 && !this.#gone) this.#wait(Math.max(0, this.#deadline - this.world.clock.now - ms))
  }

  #carry(actions: readonly ClientAction[], expected: string): void {
    const acts = actsOf(actions)
    if (this.world.tape !== null && acts !== '')
      this.world.tape(this.visitor.number, this.#hop, { kind: 'act', text: acts.trimEnd() })
    if (acts !== expected) this.world.fail('client-acts', this.visitor.number, this.#hop, expected, acts)
    for (const action of actions) this.#do(action)
  }

  #do(action: ClientAction): void {
    switch (action.kind) {
      case 'send':
        this.#link?.send('client', `${byteText(action.line)}\r\n`)
        break
      case 'wait':
        this.#wait(action.ms)
        break
      case 'hear':
        break
      case 'judge':
        this.world.judged(action.judgement.outcome)
        break
      case 'close':
        this.#gone = true
        this.#waits++
        this.#link?.close()
        this.#carry(this.#session.closed('client'), this.#oracle.closed('client'))
        break
      default:
        this.#follow(action)
    }
  }

  #wait(ms: number): void {
    const wait = ++this.#waits
    this.#deadline = this.world.clock.now + ms
    this.world.clock.after(ms, () => {
      if (wait !== this.#waits || this.#gone) return
      this.world.step()
      this.#carry(this.#session.timeout(), this.#oracle.waited())
    })
  }

  #follow(action: Aftermath): void {
    if (action.kind === 'download') this.#fetch()
    else if (action.kind === 'install') this.#install(action.version)
    else if (action.kind === 'over') this.#over = true
  }

  #fetch(): void {
    const fault = this.faults.find(({ kind, hop }) => isDownloadKind(kind) && hop === this.#hop)
    const kind = fault !== undefined && isDownloadKind(fault.kind) ? fault.kind : null
    if (kind !== null) {
      this.world.fired(kind)
      this.world.tape?.(this.visitor.number, this.#hop, { kind: 'fault', fault: kind, text: '' })
    }
    const result = fetched(kind, fault?.a ?? 0)
    this.world.clock.after(result.ms, () =>
      this.#carry(this.#session.downloaded(kind === null), this.#oracle.downloaded(isWhole(result))),
    )
  }

  #install(version: string): void {
    this.#papers.push(this.#paper)
    const { catalogue, almanac } = this.world.scene
    this.#seen.push(identityOf(this.#client))
    this.#client = afterInstall(catalogue, this.#client, version)
    this.#paper = installed(almanac, this.#paper, version)
    this.#compare('journey', portrait(this.#paper), portrait(this.#client))
    this.#compare('journey', String(this.#oracle.nextTrid), String(this.#session.nextTrid))
    const wasHere = this.#papers.some((paper) => isSame(paper, this.#paper))
    this.#compare('journey', `loops ${wasHere}`, `loops ${this.#seen.includes(identityOf(this.#client))}`)
    if (wasHere) {
      this.world.loops++
      this.#over = true
    } else this.world.clock.after(INSTALL_MS, () => this.#comeBack())
  }

  #comeBack(): void {
    const first = this.#session.nextTrid
    this.#session = this.world.clientOf(this.#client, first)
    this.#oracle = new ClientOracle(this.#paper, this.#oracle.nextTrid)
    this.connect()
  }

  #compare(broken: 'journey', expected: string, got: string): void {
    if (expected !== got) this.world.fail(broken, this.visitor.number, this.#hop, expected, got)
  }
}
