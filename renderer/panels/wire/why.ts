// Why the server answered as it did, as rows: the checks passed, the one that failed, the rules in the order in which
// they were tried, the one that answered; or what VER came to.

import { ruleNumber } from '../../../diagram/facts.ts'
import { span, wantedText } from '../../../diagram/say-failure.ts'
import { OTHERWISE, type Policy, WIRE_NAMES } from '../../../protocol/formats/policy.ts'
import type { Check, FailedCheck, TriedRule, Why } from '../../../protocol/formats/trace.ts'
import { type Part, parts, say } from '../../../words/words.ts'

export type WhyRow =
  | { readonly kind: 'passed'; readonly text: string }
  | {
      readonly kind: 'tried'
      readonly number: number
      readonly id: string
      readonly sentence: readonly Part[]
    }
  /** So many rules between the first and the last that are shown. */
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'failed'; readonly check: string; readonly sentence: readonly Part[] }
  | {
      readonly kind: 'winner'
      readonly number: number | null
      readonly title: string
      readonly note: string
    }
  /** One line of what VER weighed. */
  | {
      readonly kind: 'names'
      readonly label: string
      readonly names: readonly string[]
      readonly wins: boolean
    }
  | { readonly kind: 'outcome'; readonly sentence: readonly Part[] }

const checkName = (check: Check): string => say(`diagram.decide.check.${check}`)

function triedSentence({ failed, expected, got }: TriedRule): readonly Part[] {
  const nothing = say(failed === 'cohort' ? 'wire.why.noHandle' : 'wire.why.wantsNot')
  return parts(got === null ? 'wire.why.triedNothing' : 'wire.why.tried', {
    field: WIRE_NAMES[failed],
    got: got ?? nothing,
    wanted: wantedText(expected),
  })
}

/** The name of the check stands before it, so the parameters are not named again. */
const failedSentence = ({ reason, expected, got }: FailedCheck): readonly Part[] =>
  reason === 'too-few' || reason === 'too-many'
    ? parts('wire.why.failed.count', { got, expected: span(expected) })
    : parts(`wire.why.failed.${reason}`, { got, expected })

function winnerRow(why: Why, policy: Policy | null): WhyRow {
  if (why.rule === OTHERWISE) {
    const { code } = why
    const note = code === null ? say('wire.why.otherwiseAnswers') : say('wire.why.otherwiseRefuses', { code })
    return { kind: 'winner', number: null, title: say('wire.why.otherwise'), note }
  }
  const note = policy?.rules.find(({ id }) => id === why.rule)?.note ?? ''
  return { kind: 'winner', number: ruleNumber(why), title: why.rule ?? '', note }
}

function outcomeOf({ code, closes, rule, dialect }: Why): readonly Part[] | null {
  if (code !== null) return parts(closes ? 'wire.why.codeCloses' : 'wire.why.code', { code })
  if (!closes) return null
  return parts(rule === null && dialect === null ? 'wire.why.closes' : 'wire.why.thenCloses')
}

function namesRows({ dialect }: Why): readonly WhyRow[] {
  if (dialect === null) return []
  const { offered, spoken, chosen } = dialect
  return [
    { kind: 'names', label: say('wire.why.offered'), names: offered, wins: false },
    { kind: 'names', label: say('wire.why.spoken'), names: spoken, wins: false },
    { kind: 'names', label: say('wire.why.chosen'), names: [chosen], wins: true },
  ]
}

/** More rules than this are not all shown at once: a long policy tries thousands on one line. */
const MOST_TRIED = 40
/** How many of them stand at the beginning and at the end then. */
const SHOWN_AT_ENDS = 8

function triedRows(tried: Why['tried'], whole: boolean): readonly WhyRow[] {
  const row = (each: TriedRule, i: number): WhyRow => ({
    kind: 'tried',
    number: i + 1,
    id: each.rule,
    sentence: triedSentence(each),
  })
  if (whole || tried.length <= MOST_TRIED) return tried.map(row)
  const last = tried.length - SHOWN_AT_ENDS
  return [
    ...tried.slice(0, SHOWN_AT_ENDS).map(row),
    { kind: 'more', count: last - SHOWN_AT_ENDS },
    ...tried.slice(last).map((each, i) => row(each, last + i)),
  ]
}

/** `whole`: with every rule tried, however many. */
export function whyRows(why: Why, policy: Policy | null, whole = false): readonly WhyRow[] {
  const { passed, failed, tried, rule } = why
  const outcome = outcomeOf(why)
  return [
    ...(passed.length === 0
      ? []
      : [
          {
            kind: 'passed' as const,
            text: say('wire.why.passed', { checks: passed.map(checkName).join(', ') }),
          },
        ]),
    ...(failed === null
      ? []
      : [
          {
            kind: 'failed' as const,
            check: checkName(failed.check),
            sentence: failedSentence(failed),
          },
        ]),
    ...triedRows(tried, whole),
    ...(rule === null ? [] : [winnerRow(why, policy)]),
    ...namesRows(why),
    ...(outcome === null ? [] : [{ kind: 'outcome' as const, sentence: outcome }]),
  ]
}

/** A few words for the heading: how far the rules were gone through. */
/** `policy` is null where the one that decided is not here: then nobody knows how many rules it has. */
export function whyAside({ rule, tried, dialect }: Why, policy: Policy | null): string {
  if (dialect !== null) return say('wire.why.ver')
  if (rule === null) return say('wire.why.noneTried')
  const count = tried.length + (rule === OTHERWISE ? 0 : 1)
  if (policy === null) return say('wire.why.triedAlone', { count })
  const total = policy.rules.filter(({ enabled }) => enabled).length
  return say('wire.why.triedCount', { count, total })
}
