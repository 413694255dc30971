// Finds out what a server knows before it is judged: whether it answers VER and CVQ at all, which dialects it agrees
// on, which client it answers with versions.

import { readError, readReply, readVer } from '../../protocol/commands.ts'
import { CVR0, DIALECTS } from '../../protocol/dialects.ts'
import { parseLine } from '../../protocol/line.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import type { ClientSaid, Facts } from './fill.ts'
import { inOrder } from './in-order.ts'
import { Listener } from './listener.ts'
import { PLAIN } from './policies.ts'
import type { NoConnection, Target } from './wire.ts'

/** Tried in this order: the page's new example, its old one with what came later, and clients of other years. */
const CLIENTS: readonly ClientSaid[] = [
  client('winnt', '5.1', 'MSNMSGR', '6.0.0602', 'MSMSGS'),
  client('win', '4.10', 'MSMSGS', '1.0.0863', 'MSMSGS'),
  client('winnt', '5.1', 'MSNMSGR', '8.5.1302', 'msmsgs'),
  client('winnt', '6.0.0', 'MSNMSGR', '14.0.8117.0416', 'msmsgs'),
  client('mac', '10.2.0', 'macmsgs', '3.5.1', 'macmsgs'),
]

function client(
  type: string,
  system: string,
  library: string,
  version: string,
  identification: string,
): ClientSaid {
  const arch = type === 'mac' ? 'ppc' : 'i386'
  return {
    ...{ locale: '0x0409', type, system, arch, library, version, identification },
    handle: 'example@hotmail.com',
  }
}

/** Offered before a query, so that a server which wants it agreed on is asked as it likes. */
const OFFER = `VER 1 ${CVR0}`
const PATIENCE = 5

/** What is known of a server's policy beforehand. */
export interface Known {
  readonly knownPolicy: boolean
  readonly otherPolicies: boolean
}

interface Asked {
  /** The line that came after each line that was sent; null for none. */
  readonly replies: readonly (string | null)[]
  /** Whether the server closed after the last. */
  readonly closed: boolean
}

/** Says some lines on a connection of its own, each after the reply to the one before. */
async function ask(target: Target, lines: readonly string[]): Promise<Result<Asked, NoConnection>> {
  const opened = await target.open(PLAIN)
  if (!opened.ok) return fail(opened.reason)
  const wire = opened.value
  const listener = new Listener(wire)
  const replies: (string | null)[] = []
  for (const line of lines) {
    await wire.send(encodeLine(line))
    const next = await listener.next(target.quietMs * PATIENCE)
    replies.push(next.kind === 'line' ? next.line : null)
    if (next.kind !== 'line') break
  }
  const closed = replies.at(-1) !== null && (await listener.next(target.quietMs)).kind === 'closed'
  wire.drop()
  return ok({ replies, closed })
}

interface Judged {
  readonly known: boolean
  readonly answered: boolean
  readonly stays: boolean
}

async function askAs(target: Target, said: ClientSaid): Promise<Result<Judged, NoConnection>> {
  const query = `CVQ 2 ${Object.values(said).join(' ')}`
  const asked = await ask(target, [OFFER, query])
  if (!asked.ok) return asked
  const line = parseLine(asked.value.replies[1] ?? '')
  // An echo is no answer.
  const answered = readReply(line)?.trid === '2' && line.text !== query
  return ok({ known: answered || readError(line)?.trid === '2', answered, stays: !asked.value.closed })
}

async function agrees(target: Target, dialect: string): Promise<Result<boolean, NoConnection>> {
  // A name in front that no server has: an echo agrees on it.
  const asked = await ask(target, [`VER 1 ${UNHEARD_OF} ${dialect} ${CVR0}`])
  if (!asked.ok) return asked
  const ver = readVer(parseLine(asked.value.replies[0] ?? ''))
  return ok(
    ver !== null && ver.trid === '1' && ver.dialects.includes(dialect) && !ver.dialects.includes(UNHEARD_OF),
  )
}

/** A name that stands for no dialect. */
const UNHEARD_OF = 'LAB1'

async function answersVer(target: Target): Promise<Result<boolean, NoConnection>> {
  const asked = await ask(target, [`VER 1 ${UNHEARD_OF} ${CVR0}`])
  if (!asked.ok) return asked
  const ver = readVer(parseLine(asked.value.replies[0] ?? ''))
  return ok(ver !== null && ver.trid === '1' && !ver.dialects.includes(UNHEARD_OF))
}

/** Which of some things hold of a server; the first connection that cannot be made ends it. */
async function which<Thing>(
  target: Target,
  things: readonly Thing[],
  holds: (thing: Thing) => Promise<Result<boolean, NoConnection>>,
): Promise<Result<readonly Thing[], NoConnection>> {
  const found = await inOrder(things, target.atOnce, holds)
  const missing = found.find((each) => !each.ok)
  if (missing !== undefined && !missing.ok) return missing
  return ok(things.filter((_, i) => found[i]?.ok === true && found[i].value))
}

/** The page's client where the server answers none of those tried. */
async function findClient(
  target: Target,
): Promise<Result<Judged & { readonly client: ClientSaid }, NoConnection>> {
  const [first = client('winnt', '5.1', 'MSNMSGR', '6.0.0602', 'MSMSGS')] = CLIENTS
  let known = false
  for (const said of CLIENTS) {
    const judged = await askAs(target, said)
    if (!judged.ok) return judged
    known ||= judged.value.known
    if (judged.value.answered) return ok({ ...judged.value, client: said })
    if (!known) break
  }
  return ok({ known, answered: false, stays: false, client: first })
}

export async function examine(
  target: Target,
  { knownPolicy, otherPolicies }: Known,
): Promise<Result<Facts, NoConnection>> {
  const ver = await answersVer(target)
  if (!ver.ok) return ver
  const found = await findClient(target)
  if (!found.ok) return found
  const names = DIALECTS.map(({ name }) => name).toReversed()
  const dialects = ver.value ? await which(target, names, (name) => agrees(target, name)) : ok([])
  if (!dialects.ok) return dialects
  const { known, answered, stays, client: said } = found.value
  return ok({
    answersVer: ver.value,
    answersCvq: known,
    client: said,
    answers: answered,
    stays: answered && stays,
    dialects: dialects.value,
    knownPolicy,
    otherPolicies,
  })
}
