// What comes of one sign-in, by what answered it: everything that does not depend on who asks is worked out once.

import { JOURNEY_ENDS, type JourneyEnd, OUTCOMES, type Outcome } from '../../protocol/formats/outcomes.ts'
import { BY_NONE } from '../../protocol/formats/sweep.ts'
import { LineFramer } from '../../protocol/framing.ts'
import { judgeVersions } from '../../protocol/judge.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import { type QueryAnswer, readQueryAnswer } from '../client/answer.ts'
import { printOutcome, type Outcome as Reply } from '../server/outcome.ts'
import { journeyEnd } from '../simulation/recorder.ts'
import { isNearLimit } from './long-lines.ts'
import type { Ranks } from './ranks.ts'

/** In `Verdict.installs`: no upgrade follows. */
export const NOTHING = -1
/** In `Verdict.installs`: it must upgrade, and the download is missing. */
export const MISSING = -2

/** Shared by all sign-ins that come to the same. */
export interface Verdict {
  /** A place in `OUTCOMES`. */
  readonly outcome: number
  /** The error code; 0 where it is none. */
  readonly code: number
  /** The rule that answered its CVQ, as in `Cells.rule`. */
  readonly rule: number
  /** As in `Cells.asked`. */
  readonly asked: number
  /** What it must install, by the judge's number of the version; else `NOTHING` or `MISSING`. */
  readonly installs: number
  /** How a journey ends that this is the only hop of: a place in `JOURNEY_ENDS`. */
  readonly end: number
  /** How a journey ends that this is the last hop of, after others. */
  readonly laterEnd: number
  /** Whether the client reads the answer or not depends on its TrID's length (./long-lines.ts). */
  readonly nearLimit: boolean
}

export const endPlace = (end: JourneyEnd): number => JOURNEY_ENDS.indexOf(end)

interface Came {
  readonly outcome: Outcome
  readonly code?: number
  readonly rule?: number
  readonly asked?: number
  readonly installs?: number
  readonly nearLimit?: boolean
}

export function verdictOf({
  outcome,
  code = 0,
  rule = BY_NONE,
  asked = rule,
  installs = NOTHING,
  nearLimit = false,
}: Came): Verdict {
  const stranded = installs === MISSING
  return {
    outcome: OUTCOMES.indexOf(outcome),
    code,
    rule,
    asked,
    installs,
    end: endPlace(journeyEnd(0, outcome, stranded)),
    laterEnd: endPlace(journeyEnd(1, outcome, stranded)),
    nearLimit,
  }
}

/** What a rule, or `otherwise`, makes of those whom it answers. */
export interface Ruling {
  /** Places among the versions: below the first must upgrade, below the second may. */
  readonly minimum: number
  readonly recommended: number
  /** By whether the client is below the minimum (2) and below the recommended version (1), added up. */
  readonly verdicts: readonly [Verdict, Verdict, Verdict, Verdict]
  /** Of a client that agrees on a dialect and would ask this rule by CVR. */
  readonly agreed: Verdict
}

const TRID = '1'

/** What a client reads of an answer. */
export interface Read {
  readonly answer: QueryAnswer
  readonly nearLimit: boolean
}

export const readingOf = (reply: Reply): Read => ({ answer: readAs(reply), nearLimit: isNearLimit(reply) })

/** It is printed, cut into lines and read as on a connection. */
function readAs(reply: Reply): QueryAnswer {
  const { lines, tooLong } = new LineFramer().push(encodeLine(printOutcome(reply, 'CVQ', TRID)))
  const [line] = lines
  return tooLong || line === undefined ? { kind: 'not-understood' } : readQueryAnswer(line, TRID)
}

/** The client's own judgement of being below the minimum, below the recommended version, both or neither. */
const COMPARED = [0, 1, 2, 3].map((sum) => {
  const recommended = sum % 2 === 1 ? '2' : '0'
  const minimum = sum >= 2 ? '2' : '0'
  return judgeVersions({ own: '1', recommended, recommended2: recommended, minimum }, 'documented')
})

/** `install` gives the number of a version that clients are made to install. */
export function rulingOf(
  { answer, nearLimit }: Read,
  rule: number,
  ranks: Ranks,
  install: (version: string) => number,
): Ruling {
  const agreed = verdictOf({ outcome: 'dialect-agreed', asked: rule })
  if (answer.kind !== 'versions') {
    const outcome = answer.kind
    const code = answer.kind === 'refused' ? answer.code : 0
    const one = verdictOf({ outcome, rule, code, nearLimit })
    return { minimum: 0, recommended: 0, verdicts: [one, one, one, one], agreed }
  }
  const { minimum, recommended, downloadUrl } = answer.reply
  const verdictFor = (sum: number): Verdict => {
    const outcome = COMPARED[sum] ?? 'up-to-date'
    if (outcome !== 'upgrade-forced') return verdictOf({ outcome, rule, nearLimit })
    const installs = downloadUrl === '' ? MISSING : install(recommended)
    return verdictOf({ outcome, rule, installs, nearLimit })
  }
  return {
    minimum: ranks.of(minimum),
    recommended: ranks.of(recommended),
    verdicts: [verdictFor(0), verdictFor(1), verdictFor(2), verdictFor(3)],
    agreed,
  }
}
