// What a client must do on one connection, given what reached it: told as text, one line an act, so that it can be held
// against what the client did. Acts: `> BYTES`, `judges OUTCOME CODE`, `waits MS`, `closes`, `downloads URL`,
// `opens URL`, `installs VERSION`, `over`, `stranded`.

import { LineReader } from './lines.ts'
import type { ClientPaper } from './papers.ts'
import { bestCount } from './server.ts'
import { bytesOfText, tridOf, wordsOf } from './text.ts'
import { isVersion, order } from './version.ts'

const PATIENCE = 5000
const LARGEST_TRID = 4294967295

/** Those after which it says OUT before it closes. */
const POLITE = new Set([
  'up-to-date',
  'upgrade-offered',
  'downgrade-advised',
  'refused',
  'dialect-agreed',
  'incompatible',
])

/** MSNP24 is the one dialect that has no CVQ. */
const WITHOUT_CVQ = 'MSNP24'

type At = 'new' | 'offering' | 'asking' | 'leaving' | 'closing' | 'downloading' | 'over'

interface Reply {
  readonly recommended: string
  readonly recommended2: string
  readonly minimum: string
  readonly download: string
  readonly fallback: string
}

/** What the client sends as its seventh parameter where it names none. */
function identificationOf({ identification, offers }: ClientPaper): string | null {
  if (identification !== undefined) return identification
  const { many, emptySeventh } = bestCount(offers)
  if (emptySeventh) return ''
  return many === 6 ? null : 'MSMSGS'
}

function handleOf({ handle, offers }: ClientPaper): string | null {
  if (handle !== undefined) return handle
  return bestCount(offers).many === 8 ? 'example@hotmail.com' : null
}

function questionOf(client: ClientPaper, trid: number): string {
  const { locale, system, library, version } = client
  let question = `CVQ ${trid} ${locale} ${system.type} ${system.version} ${system.arch} ${library} ${version}`
  for (const last of [identificationOf(client), handleOf(client)]) if (last !== null) question += ` ${last}`
  return question
}

/** Who the server takes it for: what a line written by hand says, as far as that is a query, else itself. */
export function claimOf(client: ClientPaper): readonly [version: string, library: string, id: string | null] {
  const { line, version, library } = client
  const [verb, trid, ...told] = wordsOf(line ?? '')
  if ((verb !== 'CVQ' && verb !== 'CVR') || tridOf(trid) === null)
    return [version, library, identificationOf(client)]
  const said = told[5] ?? ''
  const gap = line?.endsWith(' ') === true || line?.endsWith('\t') === true
  const lastly = gap && told.length === 6 ? '' : null
  const five = gap && told.length === 4 ? '' : library
  return [isVersion(said) ? said : version, told[4] ?? five, told[6] ?? lastly]
}

/** Below the minimum it must upgrade; the other behaviours are each somebody's reading. */
function judgementOf(own: string, reply: Reply, behaviour: ClientPaper['behaviour']): string {
  const behind = order(own, reply.recommended) < 0
  const offered = behind ? 'upgrade-offered' : 'up-to-date'
  const under = order(own, reply.minimum)
  switch (behaviour) {
    case 'observed-8.0-beta':
      return behind ? 'upgrade-offered' : 'incompatible'
    case 'minimum-inclusive':
      return under <= 0 && behind ? 'upgrade-forced' : offered
    case 'maximum':
      if (under < 0) return 'upgrade-forced'
      return order(own, reply.recommended2) > 0 ? 'downgrade-advised' : offered
    default:
      return under < 0 ? 'upgrade-forced' : offered
  }
}

export class ClientOracle {
  readonly #lines = new LineReader()
  #at: At = 'new'
  #trid: number
  /** The TrID it waits for, written plainly; null where its own line has none. */
  #awaited: string | null = null
  #agreed = ''
  #verb = ''
  #reply: Reply | null = null
  outcome = ''
  code = 0

  constructor(
    private readonly client: ClientPaper,
    firstTrid: number,
  ) {
    this.#trid = firstTrid
  }

  get nextTrid(): number {
    return this.#trid
  }

  #take(trid: number): number {
    this.#trid = trid === LARGEST_TRID ? 0 : trid + 1
    return trid
  }

  starts(): string {
    const { offers } = this.client
    if (offers.length === 0) return this.#asks()
    const trid = this.#take(this.#trid)
    this.#awaited = String(trid)
    this.#at = 'offering'
    return `> ${bytesOfText(`VER ${trid} ${offers.join(' ')}`)}\r\nwaits ${PATIENCE}\n`
  }

  #asks(): string {
    const line = this.client.line ?? questionOf(this.client, this.#trid)
    const [verb = '', said] = wordsOf(line)
    this.#awaited = tridOf(said)
    if (this.#awaited !== null) this.#take(Number(this.#awaited))
    this.#verb = verb
    this.#at = 'asking'
    return `> ${bytesOfText(line)}\r\nwaits ${PATIENCE}\n`
  }

  get #waiting(): boolean {
    return this.#at === 'offering' || this.#at === 'asking'
  }

  hears(piece: string): string {
    let acts = ''
    this.#lines.push(piece)
    for (let line = this.#lines.next(); line !== null; line = this.#lines.next()) {
      if (!this.#waiting) continue
      acts += this.#at === 'offering' ? this.#hearsOfVer(line) : this.#hearsAnswer(line)
    }
    return this.#lines.lost && this.#waiting ? acts + this.#leavesAtOnce('not-understood') : acts
  }

  #hearsOfVer(line: string): string {
    const [verb = '', trid, ...names] = wordsOf(line)
    if (verb !== 'VER' || tridOf(trid) === null) return this.#hearsError(verb, trid)
    if (tridOf(trid) !== this.#awaited || names.length === 0) return this.#leavesAtOnce('not-understood')
    if (names[0] === '0') return this.#judges('no-shared-dialect', 0, PATIENCE)
    const mine = names.filter((name) => this.client.offers.includes(name))
    const real = mine.find((name) => name !== 'CVR0')
    if (real === undefined)
      return mine.length === names.length ? this.#asks() : this.#leavesAtOnce('not-understood')
    this.#agreed = real
    return this.client.line === null ? this.#judges('dialect-agreed', 0, 0) : this.#asks()
  }

  #hearsAnswer(line: string): string {
    const [verb = '', trid, recommended = '', recommended2 = '', minimum = '', ...urls] = wordsOf(line)
    const isReply = verb === 'CVQ' || verb === 'CVR'
    const isWhole = urls.length <= 2 && [recommended, recommended2, minimum].every(isVersion)
    if (!isReply || !isWhole || tridOf(trid) === null) return this.#hearsError(verb, trid)
    if (tridOf(trid) !== this.#awaited) return this.#leavesAtOnce('not-understood')
    const [download = '', fallback = ''] = urls
    this.#reply = { recommended, recommended2, minimum, download, fallback }
    const [own] = claimOf(this.client)
    return this.#judges(judgementOf(own, this.#reply, this.client.behaviour), 0, 0)
  }

  #hearsError(verb: string, trid: string | undefined): string {
    const mine = this.#awaited !== null && tridOf(trid) === this.#awaited
    if (!mine || !/^\d{3}$/.test(verb)) return this.#leavesAtOnce('not-understood')
    return this.#judges('refused', Number(verb), 0)
  }

  #judges(outcome: string, code: number, ms: number): string {
    this.outcome = outcome
    this.code = code
    this.#at = 'leaving'
    return `judges ${outcome} ${code}\nwaits ${ms}\n`
  }

  #leavesAtOnce(outcome: string): string {
    this.outcome = outcome
    this.code = 0
    this.#at = 'closing'
    return `judges ${outcome} 0\ncloses\n`
  }

  /** What it waited for did not come, or the moment before it leaves has passed. */
  waited(): string {
    if (this.#waiting) return this.#leavesAtOnce('connection-lost')
    if (this.#at !== 'leaving') return ''
    this.#at = 'closing'
    return POLITE.has(this.outcome) ? '> OUT\r\ncloses\n' : 'closes\n'
  }

  closed(by: 'client' | 'server' | 'network'): string {
    if (this.#at === 'downloading' || this.#at === 'over') return ''
    if (this.#at === 'closing' || this.#at === 'leaving') return this.#afterwards()
    const without = this.#at === 'asking' && this.#agreed === WITHOUT_CVQ && by === 'server'
    this.outcome = without && (this.#verb === 'CVQ' || this.#verb === 'CVR') ? 'no-cvq' : 'connection-lost'
    this.#at = 'closing'
    return `judges ${this.outcome} 0\n${this.#afterwards()}`
  }

  #afterwards(): string {
    const goes =
      this.outcome === 'upgrade-forced' || (this.outcome === 'upgrade-offered' && this.client.takesOffers)
    if (!goes || this.#reply === null) return this.#ends('over')
    if (this.#reply.download === '') return this.#staysBehind()
    this.#at = 'downloading'
    return `downloads ${this.#reply.download}\n`
  }

  #staysBehind(): string {
    const page = this.#reply?.fallback ?? ''
    const ends = this.#ends(this.outcome === 'upgrade-forced' ? 'stranded' : 'over')
    return page === '' ? ends : `opens ${page}\n${ends}`
  }

  /** The installer is there whole, or it is not. */
  downloaded(whole: boolean): string {
    if (this.#at !== 'downloading') return ''
    if (!whole || this.#reply === null) return this.#staysBehind()
    this.#at = 'over'
    return `installs ${this.#reply.recommended}\n`
  }

  #ends(how: 'over' | 'stranded'): string {
    this.#at = 'over'
    return `${how}\n`
  }
}
