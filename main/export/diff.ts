// What changes for whom between two policies: for a person and for a program.

import { witnessLine } from '../../diagram/say-finding.ts'
import { visible } from '../../diagram/text-width.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Change, ClientVerdict, PolicyDiff } from '../../protocol/formats/policy-diff.ts'
import { say } from '../../words/words.ts'
import { columns, counted, indented } from './columns.ts'
import { jsonOf } from './json.ts'

/** Groups that a page still holds. */
const MOST_GROUPS = 100

type Row = readonly [name: string, before: string, after: string]

const none = say('cli.diff.nothing')

function outcomeWord({ outcome, code }: ClientVerdict): string {
  const word = say(`verdicts.word.${outcome}`)
  return code === null ? word : say('cli.query.refused', { word, code })
}

function endWord({ end, hops }: ClientVerdict): string {
  const word = say(`cli.end.${end}`)
  return hops === 0 ? word : say('cli.diff.hops', { end: word, count: hops })
}

const said = (verdict: ClientVerdict, key: keyof NonNullable<ClientVerdict['answer']>): string =>
  verdict.answer?.[key] || none

/** What is told of a client, before and after; the outcome and the rule even where they stay. */
function rowsOf({ before, after }: Change): readonly Row[] {
  const always: readonly Row[] = [
    [say('cli.diff.outcome'), outcomeWord(before), outcomeWord(after)],
    [say('cli.diff.rule'), before.rule ?? none, after.rule ?? none],
  ]
  const others: readonly Row[] = [
    [say('cli.diff.recommended'), said(before, 'recommended'), said(after, 'recommended')],
    [say('cli.diff.minimum'), said(before, 'minimum'), said(after, 'minimum')],
    [say('cli.diff.download'), said(before, 'downloadUrl'), said(after, 'downloadUrl')],
    [say('cli.diff.fallback'), said(before, 'fallbackUrl'), said(after, 'fallbackUrl')],
    [say('cli.diff.end'), endWord(before), endWord(after)],
  ]
  return [...always, ...others.filter(([, was, is]) => was !== is)]
}

/** More than this on one line is two. */
const WIDEST = 70

function cellsOf([name, before, after]: Row): readonly (readonly string[])[] {
  if (before === after) return [[name, before]]
  const line = say('cli.diff.becomes', { before, after })
  if (line.length <= WIDEST) return [[name, line]]
  return [
    [name, before],
    ['', say('cli.diff.newer', { after })],
  ]
}

function changeLines(change: Change): readonly string[] {
  const { clients, witness } = change
  const client = witnessLine(witness)
  const heading = say('cli.diff.clients', { count: clients, clients: counted(clients), client })
  return ['', heading, ...indented(columns(rowsOf(change).flatMap(cellsOf)))]
}

export function diffText(
  { clients, changed, changes }: PolicyDiff,
  before: Pick<Policy, 'name'>,
  after: Pick<Policy, 'name'>,
): string {
  const values = {
    count: changed,
    changed: counted(changed),
    clients: counted(clients),
    before: visible(before.name),
    after: visible(after.name),
  }
  if (changed === 0) return `${say('cli.diff.unchanged', values)}\n`
  const shown = changes.slice(0, MOST_GROUPS).flatMap(changeLines)
  const more = changes.length - MOST_GROUPS
  const rest = more > 0 ? ['', say('cli.diff.more', { count: more })] : []
  return `${[say('cli.diff.heading', values), ...shown, ...rest].join('\n')}\n`
}

export const diffJson = (diff: PolicyDiff): string => jsonOf(diff)
