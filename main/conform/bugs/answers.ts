// Mistakes in what is sent: the fields of an answer, its verb, what other commands get, and whether the server closes.

import { printLine } from '../../../protocol/line.ts'
import type { ServerAction } from '../../server/action.ts'
import type { CompiledPolicy } from '../../server/policy.ts'
import { type Dispatch, ServerSession } from '../../server/session.ts'
import { type AnswerLine, CLOSES, lineBug, type Plant, says } from './line-wise.ts'
import {
  codeOf,
  commandOf,
  isQuery,
  isSilentClose,
  parametersOf,
  reworded,
  sayingInstead,
  takenFor,
  where,
  withoutClose,
} from './wording.ts'

interface Fields {
  readonly verb: string
  readonly trid: string
  readonly recommended: string
  readonly recommended2: string
  readonly minimum: string
  readonly urls: readonly string[]
}

/** An answer with its fields changed; every other line as it is. */
const answering = (change: (fields: Fields) => readonly string[]): AnswerLine =>
  sayingInstead((said) =>
    reworded(said, (line) => {
      const [trid, recommended, recommended2, minimum, ...urls] = parametersOf(line)
      if (!isQuery(line) || trid === undefined || recommended === undefined) return line
      if (recommended2 === undefined || minimum === undefined) return line
      return printLine(change({ verb: commandOf(line), trid, recommended, recommended2, minimum, urls }))
    }),
  )

const asNumbers = (version: string): string =>
  version
    .split('.')
    .map((part) => String(Number(part)))
    .join('.')

export const ANSWER = {
  'minimum-first': lineBug(
    answering(({ verb, trid, recommended, recommended2, minimum, urls }) => [
      verb,
      trid,
      minimum,
      recommended,
      recommended2,
      ...urls,
    ]),
  ),
  'build-unpadded': lineBug(
    answering(({ verb, trid, recommended, recommended2, minimum, urls }) => [
      verb,
      trid,
      ...[recommended, recommended2, minimum].map(asNumbers),
      ...urls,
    ]),
  ),
  'cvr-without-fallback': lineBug(
    where(
      (line) => commandOf(line) === 'CVR',
      answering(({ verb, trid, recommended, recommended2, minimum, urls }) => [
        verb,
        trid,
        recommended,
        recommended2,
        minimum,
        ...urls.slice(0, 1),
      ]),
    ),
  ),
  'error-without-trid': lineBug(
    sayingInstead((said) => (codeOf(said) === null ? said : reworded(said, (line) => line.slice(0, 3)))),
  ),
} as const

const isUsr = (line: string): boolean => commandOf(line) === 'USR'
const KNOWN_COMMANDS: readonly string[] = ['VER', 'CVQ', 'CVR', 'USR', 'OUT', '']

export const VERBS = {
  'cvr-answered-as-cvq': lineBug(
    sayingInstead((said) => reworded(said, (line) => line.replace(/^CVR /, 'CVQ '))),
  ),
  'verbs-case-folded': lineBug(
    takenFor((line) => commandOf(line).toUpperCase() + line.slice(commandOf(line).length)),
  ),
  'out-answered': lineBug(
    where(
      (line) => commandOf(line) === 'OUT',
      () => [says('OUT'), CLOSES],
    ),
  ),
  'unknown-command-ignored': lineBug(
    where(
      (line) => !KNOWN_COMMANDS.includes(commandOf(line)),
      sayingInstead((said) => (isSilentClose(said) ? [] : said)),
    ),
  ),
  'usr-unanswered': lineBug(
    where(
      isUsr,
      sayingInstead(() => [CLOSES]),
    ),
  ),
  'usr-stays-open': lineBug(
    where(
      isUsr,
      sayingInstead((said) => (codeOf(said) === '911' ? withoutClose(said) : said)),
    ),
  ),
} as const

const LF = 0x0a

/** It closes when it is done with the packet, and reads on until then. */
class ReadsOn implements Dispatch {
  #right: ServerSession
  #closed = false

  constructor(
    private policy: CompiledPolicy,
    private readonly longestLine?: number,
  ) {
    this.#right = new ServerSession(policy, longestLine)
  }

  follow(policy: CompiledPolicy): void {
    this.policy = policy
    this.#right.follow(policy)
  }

  receive(bytes: Uint8Array): readonly ServerAction[] {
    if (this.#closed) return []
    const said: ServerAction[] = []
    let closing: ServerAction | null = null
    for (const piece of piecesOf(bytes)) {
      const actions = this.#right.receive(piece)
      said.push(...actions.filter(({ kind }) => kind === 'send'))
      const close = actions.find(({ kind }) => kind === 'close')
      if (close === undefined) continue
      closing ??= close
      this.#right = new ServerSession(this.policy, this.longestLine)
    }
    this.#closed = closing !== null
    return closing === null ? said : [...said, closing]
  }
}

/** Cut behind every line end. */
function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LF, start)
    const end = found < 0 ? bytes.length : found + 1
    pieces.push(bytes.subarray(start, end))
    start = end
  }
  return pieces
}

const answersAfterClose: Plant = () => (policy, longest) => new ReadsOn(policy, longest)

export const CLOSING = {
  'no-close-after-731': lineBug(
    where(
      isQuery,
      sayingInstead((said) => (codeOf(said) === '731' ? withoutClose(said) : said)),
    ),
  ),
  'answers-after-close': answersAfterClose,
} as const
