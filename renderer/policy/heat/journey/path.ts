// A client's journey as a few facts: which version asked, who answered, what was told, and where it led.

import { aftermathOf, hopFacts } from '../../../../diagram/facts.ts'
import { type TileAndGlyph, tileOf, tileOfOutcome } from '../../../../diagram/tile.ts'
import type { Outcome } from '../../../../protocol/formats/outcomes.ts'
import { OTHERWISE, type Policy } from '../../../../protocol/formats/policy.ts'
import type { Trace, Why } from '../../../../protocol/formats/trace.ts'
import { say } from '../../../../words/words.ts'

/** One sign-in. */
export interface Stop {
  readonly version: string
  /** Who answered: `Rule 3`, `No rule`, a check. */
  readonly by: string
  readonly outcome: Outcome
  readonly code: number | null
  /** The versions the server named. */
  readonly told: { readonly recommended: string; readonly minimum: string } | null
  /** The dialect VER agreed on, where it did. */
  readonly dialect: string | null
}

export interface JourneyPath {
  readonly stops: readonly Stop[]
  /** What the last stop installs, where it installs something. */
  readonly installs: string | null
  /** The stop it comes back to; null where it comes to an end. */
  readonly back: number | null
  /** What the last stop came to. */
  readonly last: TileAndGlyph & { readonly word: string }
}

function answeredBy(why: Why | null, policy: Policy): string {
  if (why === null) return say('heat.journey.nobody')
  if (why.failed !== null)
    return say('heat.journey.check', { check: say(`diagram.decide.check.${why.failed.check}`) })
  if (why.dialect !== null && why.rule === null) return say('heat.journey.dialect')
  if (why.rule === null) return say('heat.journey.nobody')
  if (why.rule === OTHERWISE) return say('heat.journey.otherwise')
  return say('heat.journey.rule', { n: policy.rules.findIndex(({ id }) => id === why.rule) + 1 })
}

function stopOf(trace: Trace, hop: number, policy: Policy): Stop {
  const { version, judgement, decision } = hopFacts(trace, hop)
  const comparison = judgement?.comparison ?? null
  return {
    version,
    by: answeredBy(decision?.why ?? null, policy),
    outcome: judgement?.outcome ?? trace.outcome,
    code: judgement?.code ?? null,
    told: comparison === null ? null : { recommended: comparison.recommended, minimum: comparison.minimum },
    dialect: decision?.why.dialect?.chosen ?? null,
  }
}

/** `policy` is the one the journey was made under: rules are counted as it has them. */
export function pathOf(trace: Trace, policy: Policy): JourneyPath {
  const { end, hops } = trace.journey
  const stops = hops.map((_, hop) => stopOf(trace, hop, policy))
  const installed = aftermathOf(trace, hops.length - 1).installed
  const installs = installed?.kind === 'install' ? installed.to : null
  const outcome = stops.at(-1)?.outcome ?? trace.outcome
  const bug = end === 'loops' || end === 'stranded'
  return {
    stops,
    installs,
    back:
      end === 'loops'
        ? Math.max(
            0,
            stops.findIndex(({ version }) => version === installs),
          )
        : null,
    last: {
      ...(bug ? tileOf(outcome, end) : tileOfOutcome(outcome)),
      word: say(bug ? `verdicts.word.${end}` : `verdicts.word.${outcome}`),
    },
  }
}
