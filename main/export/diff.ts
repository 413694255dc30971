// What changes for whom between two policies: for a person and for a program.

import { witnessLine } from '../../diagram/say-finding.ts'
import { visible } from '../../diagram/text-width.ts'
import { OTHERWISE, type Policy } from '../../protocol/formats/policy.ts'
import type { Change, ClientVerdict, PolicyDiff } from '../../protocol/formats/policy-diff.ts'
import { say } from '../../words/words.ts'
import { counted } from './columns.ts'
import { jsonOf } from './json.ts'

/** Groups that a page still holds. */
const MOST_GROUPS = 100

function outcomeWord({ outcome, code }: ClientVerdict): string {
  const word = say(`verdicts.word.${outcome}`)
  return code === null ? word : say('cli.query.refused', { word, code })
}

/** Only what the other verdict has otherwise is worth its place: URLs are long. */
function answerWords({ answer }: ClientVerdict, other: ClientVerdict): readonly string[] {
  if (answer === null) return []
  const { recommended, minimum, downloadUrl, fallbackUrl } = answer
  return [
    say('cli.diff.versions', { recommended, minimum }),
    ...(downloadUrl === other.answer?.downloadUrl
      ? []
      : [say('cli.diff.download', { url: downloadUrl || '-' })]),
    ...(fallbackUrl === other.answer?.fallbackUrl
      ? []
      : [say('cli.diff.fallback', { url: fallbackUrl || '-' })]),
  ]
}

function ruleWords({ rule }: ClientVerdict): readonly string[] {
  if (rule === null) return []
  return [rule === OTHERWISE ? say('cli.diff.otherwise') : say('cli.diff.rule', { rule })]
}

/** An end that says no more than the outcome is left out. */
function endWords({ end, hops }: ClientVerdict): readonly string[] {
  if (hops === 0 && (end === 'rests' || end === 'refused')) return []
  const word = say(`cli.end.${end}`).toLowerCase()
  return [hops === 0 ? word : `${word} ${say('cli.diff.hops', { count: hops })}`]
}

const verdictText = (verdict: ClientVerdict, other: ClientVerdict): string =>
  visible(
    [outcomeWord(verdict), ...answerWords(verdict, other), ...ruleWords(verdict), ...endWords(verdict)].join(
      ', ',
    ),
  )

const changeLines = ({ clients, witness, before, after }: Change): readonly string[] => [
  '',
  say('cli.diff.clients', { count: clients, clients: counted(clients) }),
  `  ${say('cli.diff.before', { verdict: verdictText(before, after) })}`,
  `  ${say('cli.diff.after', { verdict: verdictText(after, before) })}`,
  `  ${say('cli.diff.client', { client: witnessLine(witness) })}`,
]

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
  if (changed === 0) return `${say('cli.diff.nothing', values)}\n`
  const shown = changes.slice(0, MOST_GROUPS).flatMap(changeLines)
  const more = changes.length - MOST_GROUPS
  const rest = more > 0 ? ['', say('cli.diff.more', { count: more })] : []
  return `${[say('cli.diff.heading', values), ...shown, ...rest].join('\n')}\n`
}

export const diffJson = (diff: PolicyDiff): string => jsonOf(diff)
