// What lint found: for a person, for a program, for a build server.

import {
  findingName,
  findingSentence,
  repairLabel,
  whyItMatters,
  witnessLine,
} from '../../diagram/say-finding.ts'
import { visible } from '../../diagram/text-width.ts'
import { FINDING_KINDS, type Finding } from '../../protocol/formats/finding.ts'
import { OTHERWISE, type Policy } from '../../protocol/formats/policy.ts'
import { plain, say } from '../../words/words.ts'
import { counted } from './columns.ts'
import { jsonOf } from './json.ts'
import { junitXml } from './junit.ts'

export interface Linted {
  /** As the user named it. */
  readonly file: string
  readonly policy: Policy
  /** All clients of its domain. */
  readonly clients: number
  readonly findings: readonly Finding[]
}

/** Ids of rules with their numbers, as the list of rules has them. */
type Numbers = ReadonlyMap<string, number>

const numbersOf = ({ rules }: Policy): Numbers => new Map(rules.map(({ id }, place) => [id, place + 1]))

const ruleWord = (id: string, numbers: Numbers): string =>
  id === OTHERWISE
    ? say('cli.lint.otherwise')
    : say('cli.lint.rule', { number: numbers.get(id) ?? 0, id: visible(id) })

const clientsWord = (count: number): string => say('cli.lint.clients', { count, clients: counted(count) })

function witnessText({ witness, clients }: Finding): string {
  if (witness === null) return say('cli.lint.nobody')
  return `${say('cli.lint.client', { client: witnessLine(witness) })} ${clientsWord(clients)}`
}

/** Its sentence, why it matters, the client that shows it, and the repair. */
const findingLines = (finding: Finding, policy: Policy): readonly string[] => [
  visible(plain(findingSentence(finding, policy))),
  say('cli.lint.why', { why: whyItMatters(finding.kind) }),
  witnessText(finding),
  say('cli.lint.repair', { repair: visible(repairLabel(finding.repair)) }),
]

const headingOf = ({ policy, clients, findings }: Linted): string =>
  say('cli.lint.heading', {
    policy: visible(policy.name),
    findings:
      findings.length === 0 ? say('cli.lint.nothing') : say('cli.lint.findings', { count: findings.length }),
    count: clients,
    clients: counted(clients),
  })

export function lintText(linted: Linted): string {
  const { policy, findings } = linted
  const width = String(findings.length).length
  const numbers = numbersOf(policy)
  const told = findings.flatMap((finding, i) => {
    const number = String(i + 1).padStart(width)
    const title = say('cli.lint.title', {
      number,
      name: findingName(finding.kind),
      rule: ruleWord(finding.rule, numbers),
    })
    const indent = ' '.repeat(width + 2)
    return ['', title, ...findingLines(finding, policy).map((line) => indent + line)]
  })
  return `${[headingOf(linted), ...told].join('\n')}\n`
}

export const lintJson = ({ policy, clients, findings }: Linted): string =>
  jsonOf({
    format: 'cvq-lab/findings@1',
    policy: policy.name,
    clients,
    findings: findings.map((finding) => ({
      ...finding,
      sentence: plain(findingSentence(finding, policy)),
      why: whyItMatters(finding.kind),
    })),
  })

/** One case for each kind of finding, so that a build server shows what was looked for, too. */
export function lintJunit({ file, policy, findings }: Linted): string {
  const numbers = numbersOf(policy)
  return junitXml(
    say('cli.lint.suite', { policy: policy.name }),
    FINDING_KINDS.map((kind) => {
      const found = findings.filter((finding) => finding.kind === kind)
      const detail = found.flatMap((finding) => [
        ruleWord(finding.rule, numbers),
        ...findingLines(finding, policy),
        '',
      ])
      return {
        name: findingName(kind),
        classname: file,
        failure:
          found.length === 0
            ? null
            : { message: say('cli.lint.findings', { count: found.length }), detail: detail.join('\n') },
      }
    }),
  )
}
