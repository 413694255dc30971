// What lint found, in plain words: the sentence of a finding, why it matters, what its repair's button says, and the
// client that shows it in one line. The window and the command line say the same.

import type { Client } from '../protocol/formats/client.ts'
import type { Finding, FindingFacts, FindingKind, Repair } from '../protocol/formats/finding.ts'
import { OTHERWISE, type Policy } from '../protocol/formats/policy.ts'
import { unreachable } from '../protocol/result.ts'
import { type Part, parts, say, type Values, type WordKey } from '../words/words.ts'
import { visible } from './text-width.ts'

export const findingName = (kind: FindingKind): string => say(`findings.name.${kind}`)

export const whyItMatters = (kind: FindingKind): string => say(`findings.why.${kind}`)

/** `1, 2 and 3`. */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return say('findings.and', { first: items.slice(0, -1).join(', '), last })
}

/** A list longer than this is cut; what it says holds of the rest too. */
const MOST_NAMED = 6

/** By id, counted once for each policy: thousands of findings may name thousands of rules. */
const numbersByPolicy = new WeakMap<Policy, ReadonlyMap<string, number>>()

/** Rules' numbers, as the list of rules has them. */
function numbersIn(policy: Policy): ReadonlyMap<string, number> {
  const known = numbersByPolicy.get(policy)
  if (known !== undefined) return known
  const numbers = new Map(policy.rules.map(({ id }, place) => [id, place + 1]))
  numbersByPolicy.set(policy, numbers)
  return numbers
}

/** Rules by their numbers, and `otherwise` by what it is. */
function rulesNamed(ids: readonly string[], policy: Policy, where: 'start' | 'within'): string {
  const known = numbersIn(policy)
  const numbers = ids.slice(0, MOST_NAMED).flatMap((id) => known.get(id) ?? [])
  const list = listed(numbers.map(String))
  const rules =
    numbers.length === 0
      ? []
      : [say(`findings.${where}.${numbers.length === 1 ? 'rule' : 'rules'}`, { n: list, list })]
  const rest = ids.includes(OTHERWISE)
    ? [say(`findings.${numbers.length === 0 ? where : 'within'}.otherwise`)]
    : []
  return listed([...rules, ...rest])
}

function valuesOf({ rule, others, clients, facts }: Finding, policy: Policy): Values {
  const quoted = Object.entries(facts).map(([name, value]) => [name, visible(value)])
  return {
    ...Object.fromEntries(quoted),
    Rule: rulesNamed([rule], policy, 'start'),
    rule: rulesNamed([rule], policy, 'within'),
    Others: rulesNamed(others, policy, 'start'),
    others: rulesNamed(others, policy, 'within'),
    Better: rulesNamed([facts.better ?? ''], policy, 'start'),
    count: clients,
  }
}

function strandedKey({ facts }: Finding): WordKey {
  switch (facts.by) {
    case 'otherwise':
      return 'findings.sentence.strandedOtherwise'
    case 'rule':
      return 'findings.sentence.strandedRule'
    case 'check':
      return 'findings.sentence.strandedCheck'
    default:
      return 'findings.sentence.strandedNoDownload'
  }
}

const isDownload = (facts: FindingFacts): boolean => facts.which === 'download'

/** What these clients get instead. */
function told(facts: FindingFacts, key: 'toldRefused' | 'toldAll'): string {
  return facts.code === undefined
    ? say('findings.sentence.toldAnswered', facts)
    : say(`findings.sentence.${key}`, facts)
}

/** A finding as one or two sentences. */
export function findingSentence(finding: Finding, policy: Policy): readonly Part[] {
  const { kind, facts } = finding
  const values = valuesOf(finding, policy)
  switch (kind) {
    case 'loop':
      return parts(`findings.sentence.${finding.others.length === 0 ? 'loop' : 'loopOfMore'}`, values)
    case 'stranded':
      return parts(strandedKey(finding), values)
    case 'shadowed-rule':
      return parts('findings.sentence.shadowed-rule', { ...values, count: finding.others.length })
    case 'url-missing':
      return parts(`findings.sentence.urlMissing${isDownload(facts) ? 'Download' : 'Fallback'}`, values)
    case 'url-scheme':
      return parts(`findings.sentence.urlScheme${isDownload(facts) ? 'Download' : 'Fallback'}`, values)
    case 'unanswered-system':
      if (facts.about !== '')
        return parts('findings.sentence.unanswered-system', { ...values, told: told(facts, 'toldRefused') })
      return parts(`findings.sentence.${policy.rules.length === 0 ? 'noRules' : 'unansweredAll'}`, {
        ...values,
        told: told(facts, 'toldAll'),
      })
    case 'unanswered-library':
      return parts('findings.sentence.unanswered-library', { ...values, told: told(facts, 'toldRefused') })
    case 'downgrade':
    case 'recommended-below-minimum':
    case 'minimum-out-of-reach':
    case 'dead-rule':
    case 'other-systems-installer':
    case 'same-file':
    case 'wrong-language':
    case 'cohort-fraction':
    case 'long-journey':
    case 'order-matters':
      return parts(`findings.sentence.${kind}`, values)
    default:
      return unreachable(kind)
  }
}

/** The words on a repair's button. */
export function repairLabel({ kind, facts }: Repair): string {
  switch (kind) {
    case 'use-url':
      return say(`findings.repair.${URL_WORDS[facts.from ?? ''] ?? 'useCatalogue'}`, facts)
    case 'answer-them':
      return say(`findings.repair.${facts.who === '' ? 'answerAll' : 'answerThem'}`, facts)
    default:
      return say(`findings.repair.${kind}`, facts)
  }
}

const URL_WORDS: Readonly<Record<string, 'useHttp' | 'usePage' | 'useRule' | 'useOthers'>> = {
  http: 'useHttp',
  page: 'usePage',
  rule: 'useRule',
  otherwise: 'useOthers',
}

/** A client in one line: system, program, locale, and the handle where it needs one of its own. */
export function witnessLine({ system, library, version, locale, handle }: Client): string {
  const tokens = [system.type, system.version, system.arch, library, version, locale, handle ?? '']
  return tokens
    .filter((token) => token !== '')
    .map(visible)
    .join(' ')
}
