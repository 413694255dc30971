// The suite: examines a server, plays every case against it, and reports in the order of the cases.

import { type Result, unreachable } from '../../protocol/result.ts'
import type { ConformanceCase, Need } from './case.ts'
import { examine, type Known } from './examine.ts'
import { cvrDialectOf, type Facts, valuesOf } from './fill.ts'
import { inOrder } from './in-order.ts'
import { play } from './play.ts'
import { type CaseResult, countsOf, type SuiteOutcome, type Verdict } from './result.ts'
import type { NoConnection, Target } from './wire.ts'

export interface SuiteOptions {
  readonly cases: readonly ConformanceCase[]
  readonly target: Target
  /** Nothing, of a stranger's server. Of ours: that it answers by the policies of policies.ts. */
  readonly known?: Known
  /** Told after each case. */
  onResult?(result: CaseResult, done: number): void
  /** Asked before each case; true ends the run. */
  cancelled?(): boolean
}

const STRANGER: Known = { knownPolicy: false, otherPolicies: false }
/** Our own server, in this process. */
export const OURS: Known = { knownPolicy: true, otherPolicies: true }

/** What a server may do without: cases that need it are passed over. Lacking the rest is a failure. */
const EVERY_SERVER_HAS: ReadonlySet<Need> = new Set(['ver', 'cvq'])

function has(need: Need, facts: Facts): boolean {
  switch (need) {
    case 'ver':
      return facts.answersVer
    case 'cvq':
      return facts.answersCvq
    case 'answer':
      return facts.answers
    case 'stays':
      return facts.stays
    case 'dialect':
      return facts.dialects.length > 0
    case 'two-dialects':
      return facts.dialects.filter((name) => name !== 'MSNP24').length > 1
    case 'cvr-dialect':
      return cvrDialectOf(facts) !== undefined
    case 'msnp24':
      return facts.dialects.includes('MSNP24')
    case 'known-policy':
      return facts.knownPolicy
    case 'other-policies':
      return facts.otherPolicies
    default:
      return unreachable(need)
  }
}

/** Why a case cannot be played against this server; null when it can. */
function unplayable({ needs }: ConformanceCase, facts: Facts): Verdict | null {
  const lacking = needs.filter((need) => !has(need, facts))
  const basic = lacking.find((need) => EVERY_SERVER_HAS.has(need))
  if (basic !== undefined) return { status: 'failed', lacks: basic }
  const [lacks] = lacking
  return lacks === undefined ? null : { status: 'skipped', lacks }
}

class Suite {
  #gone: NoConnection | null = null
  #done = 0
  readonly #options: SuiteOptions
  readonly #facts: Facts

  constructor(options: SuiteOptions, facts: Facts) {
    this.#options = options
    this.#facts = facts
  }

  async run(): Promise<SuiteOutcome> {
    const { cases, target, cancelled = () => false } = this.#options
    const results = await inOrder(cases, target.atOnce, async (judged) => {
      if (cancelled()) return null
      const result = await this.#judge(judged)
      this.#options.onResult?.(result, ++this.#done)
      return result
    })
    const whole = results.filter((result) => result !== null)
    if (whole.length < cases.length) return { kind: 'cancelled' }
    const of = (level: ConformanceCase['level']) =>
      countsOf(whole.filter(({ judged }) => judged.level === level))
    return {
      kind: 'judged',
      facts: this.#facts,
      results: whole,
      must: of('must'),
      may: of('may'),
      gone: this.#gone,
    }
  }

  async #judge(judged: ConformanceCase): Promise<CaseResult> {
    const { address } = judged
    const verdict = unplayable(judged, this.#facts) ?? this.#lost()
    if (verdict !== null) return { address, judged, verdict, log: [] }
    const played = await play(this.#options.target, judged, valuesOf(this.#facts))
    return { address, judged, ...this.#verdictOf(played) }
  }

  /** Nobody is asked again who was not there. */
  #lost(): Verdict | null {
    return this.#gone === null ? null : { status: 'failed', gone: this.#gone }
  }

  #verdictOf(played: Awaited<ReturnType<typeof play>>): Pick<CaseResult, 'verdict' | 'log'> {
    if (!played.ok) {
      this.#gone ??= played.reason
      return { verdict: { status: 'failed', gone: played.reason }, log: [] }
    }
    const { miss, log } = played.value
    return { verdict: miss === null ? { status: 'passed' } : { status: 'failed', miss }, log }
  }
}

/** Judges a server; never rejects for what it does. */
export async function runSuite(options: SuiteOptions): Promise<SuiteOutcome> {
  const facts: Result<Facts, NoConnection> = await examine(options.target, options.known ?? STRANGER)
  if (!facts.ok) return { kind: 'unreachable', fault: facts.reason }
  return new Suite(options, facts.value).run()
}
