// The targets that read the wire: lines, commands, both sessions, versions and ranges.

import fc from 'fast-check'
import { ClientSession } from '../../main/client/session.ts'
import { explain } from '../../main/server/explain.ts'
import { compilePolicy } from '../../main/server/policy.ts'
import { type ServerAction, ServerSession } from '../../main/server/session.ts'
import { bytesOf } from '../../main/server/wire-out.ts'
import {
  printError,
  printQuery,
  printReply,
  printVer,
  type Spoken,
  understand,
} from '../../protocol/commands.ts'
import { readPolicy } from '../../protocol/formats/read.ts'
import { LineFramer, LONGEST_LINE } from '../../protocol/framing.ts'
import { parseLine, printWireLine } from '../../protocol/line.ts'
import { compareVersions, isVersion } from '../../protocol/version.ts'
import { inRange, parseRange, printRange } from '../../protocol/version-range.ts'
import { decodeWire, encodeWire } from '../../protocol/wire-text.ts'
import type { Corpus } from './corpus.ts'
import { spoiled, spoiledText } from './spoil.ts'
import { expectThat, type Target, target } from './target.ts'

const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text)

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Cuts bytes at these places, as a network may. */
function inPieces(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const cuts = [...places.map((at) => at % (bytes.length + 1)), 0, bytes.length].toSorted((a, b) => a - b)
  return cuts.slice(1).map((to, i) => bytes.subarray(cuts[i], to))
}

/** Several lines on end, with whatever ends they got. */
const streamOf = (lines: readonly Uint8Array[]) =>
  fc.record({
    bytes: fc
      .array(spoiled(lines), { minLength: 1, maxLength: 6 })
      .map((all) => Uint8Array.from(all.flatMap((line) => [...line, 0x0d, 0x0a]))),
    cuts: fc.array(fc.nat(), { maxLength: 8 }),
  })

interface Stream {
  readonly bytes: Uint8Array
  readonly cuts: readonly number[]
}

/** However they come, the same bytes are the same lines. */
function framesAlike({ bytes, cuts }: Stream): void {
  const whole = new LineFramer().push(bytes)
  const framer = new LineFramer()
  const pieces = inPieces(bytes, cuts).map((piece) => framer.push(piece))
  expectThat(
    isSame(
      pieces.flatMap(({ lines }) => lines),
      whole.lines,
    ),
    'other lines in pieces',
  )
  expectThat((pieces.at(-1)?.tooLong ?? false) === whole.tooLong, 'too long in one way alone')
  for (const line of whole.lines) {
    expectThat(encodeWire(line).length <= LONGEST_LINE, 'a line beyond the limit')
    expectThat(printWireLine(parseLine(line)) === line, 'something of the line is lost')
    expectThat(decodeWire(encodeWire(line)) === line, 'its bytes do not come back')
  }
}

function printed(spoken: Spoken): string | null {
  switch (spoken.kind) {
    case 'ver':
      return printVer(spoken.ver)
    case 'query':
      return printQuery(spoken.query)
    case 'reply':
      return printReply(spoken.reply)
    case 'error':
      return printError(spoken.error)
    default:
      return null
  }
}

/** What was understood of a line, printed, is understood as the same. */
function isUnderstoodAgain(text: string): void {
  for (const from of ['C', 'S'] as const) {
    const spoken = understand(text, from)
    const again = printed(spoken)
    // A reply with no download URL prints no second one either (main/server: runs of spaces count once).
    if (again !== null) expectThat(isSame(understand(again, from), spoken), `${from}: another after printing`)
  }
}

/** An action but for how its line may be written: that is held against the line below. */
const apart = (action: ServerAction): unknown =>
  action.kind === 'send' ? { line: action.line, cause: action.cause } : action

/** The server never throws, says nothing behind its close, and explains what it did; pieces change nothing. */
function serves(policies: readonly string[], catalogue: Corpus['catalogue']) {
  const compiled = policies.map((text) => {
    const policy = readPolicy(JSON.parse(text))
    if (!policy.ok) throw new Error('a policy of the assets is broken')
    return compilePolicy(policy.value, catalogue)
  })
  return ({ stream: { bytes, cuts }, which }: { readonly stream: Stream; readonly which: number }): void => {
    const policy = compiled[which % compiled.length]
    if (policy === undefined) return
    const said = new ServerSession(policy).receive(bytes)
    const session = new ServerSession(policy)
    const inParts = inPieces(bytes, cuts).flatMap((piece) => session.receive(piece))
    expectThat(isSame(inParts.map(apart), said.map(apart)), 'another answer in pieces')
    const closes = said.findIndex(({ kind }) => kind === 'close')
    expectThat(closes < 0 || closes === said.length - 1, 'something behind the close')
    expectThat(closes < 0 || session.receive(bytes).length === 0, 'an answer after the close')
    for (const action of said) {
      const why = explain(policy, action.cause)
      if (action.kind !== 'send') continue
      expectThat(!/[\r\n]/.test(action.line), 'a line end within a reply')
      const understood = understand(action.line, 'S')
      expectThat(understood.kind !== 'other', `a reply of no kind: ${action.line}`)
      if (understood.kind === 'error') expectThat(why.code === understood.error.code, 'a why of another code')
    }
    expectThat(
      isSame(
        [...bytesOf(policy, said)],
        [
          ...encodeWire(
            said.flatMap((action) => (action.kind === 'send' ? [`${action.line}\r\n`] : [])).join(''),
          ),
        ],
      ),
      'other bytes than its lines',
    )
  }
}

const CLIENT = {
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  firstTrid: 1,
  line: null,
  takesOffers: false,
} as const

/** Whatever a server says, the client judges once, and comes to an end when it is left alone. */
function judges({ bytes, cuts }: Stream): void {
  const behaviour = cuts.length % 2 === 0 ? 'documented' : 'observed-8.0-beta'
  const session = new ClientSession({ ...CLIENT, behaviour }, CLIENT.firstTrid)
  const actions = [...session.start()]
  for (const piece of inPieces(bytes, cuts)) actions.push(...session.receive(piece))
  for (let i = 0; i < 3; i++) actions.push(...session.timeout())
  actions.push(...session.closed('server'))
  actions.push(...session.downloaded(false))
  expectThat(actions.filter(({ kind }) => kind === 'judge').length === 1, 'it does not judge once')
  expectThat(actions.filter(({ kind }) => kind === 'over').length <= 1, 'it is over more than once')
}

/** Comparing is an order, and a range printed is the same range. */
function ordersVersions([a, b, range]: readonly [string, string, string]): void {
  expectThat(Math.sign(compareVersions(a, b)) === -Math.sign(compareVersions(b, a)), 'no order')
  expectThat(compareVersions(a, a) === 0, 'not itself')
  const parsed = parseRange(range)
  if (!parsed.ok) return
  const again = parseRange(printRange(parsed.value))
  expectThat(again.ok && isSame(again.value, parsed.value), 'another range after printing')
  expectThat(!isVersion(a) || typeof inRange(a, parsed.value) === 'boolean', 'neither in nor out')
}

const VERSIONS = ['1.0.0863', '14.0.8117.0416', '7.5.324', '0', '00.00', '99999999999999999999.1']
const RANGES = ['<5.0.0537', '>=4.10 <5.0', '=7.0.0777 || >8 <=9', '>=1']

export function wireTargets({
  lines,
  policies,
  catalogue,
}: Corpus): Readonly<Record<'lines' | 'commands' | 'server' | 'client' | 'versions', Target>> {
  const bytes = lines.map(bytesOfText)
  const stream = streamOf(bytes)
  return {
    lines: target(stream, framesAlike),
    commands: target(spoiledText(lines), (text) => {
      if (!/[\r\n]/.test(text)) isUnderstoodAgain(text)
    }),
    server: target(fc.record({ stream, which: fc.nat() }), serves(policies, catalogue)),
    client: target(stream, judges),
    versions: target(
      fc.tuple(
        spoiledText(VERSIONS).filter(isVersion),
        spoiledText(VERSIONS).filter(isVersion),
        spoiledText(RANGES),
      ),
      ordersVersions,
    ),
  }
}
