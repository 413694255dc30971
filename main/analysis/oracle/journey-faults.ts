// The independent checker's lint of journeys: decision 17 read once more. For tests alone.

import type { Life } from './people.ts'
import { order } from './people.ts'
import { type Case, type Fault, fault, grouped, inOrder, type Soul, simple } from './souls.ts'

/** The sign-ins between the two comings of the same client. */
const circleOf = ({ life }: Soul): Life['path'] => life.path.slice(life.back)

function loops(all: Case): Fault[] {
  const caught = all.souls.filter(({ life }) => life.end === 'loops')
  const ownerOf = (soul: Soul): number | null => {
    const guilty = circleOf(soul).flatMap(({ signIn: { rule, answer } }) =>
      answer !== null && order(answer.recommended, answer.minimum) < 0 ? [rule] : [],
    )
    return inOrder(guilty)[0] ?? null
  }
  return [...grouped(caught, ownerOf)].map(([rule, who]) => {
    const rules = who.flatMap((soul) => circleOf(soul).map(({ signIn }) => signIn.rule))
    return fault(
      all,
      'loop',
      rule,
      who,
      inOrder(rules).filter((other) => other !== rule),
    )
  })
}

function strandedBy({ life }: Soul): number | null {
  const [before, last] = life.path.slice(-2)
  if (life.end !== 'stranded') return null
  if (last === undefined) return before?.signIn.rule ?? null
  return (last.signIn.outcome === 'upgrade-forced' ? last : before)?.signIn.rule ?? null
}

const isForced = ({ life }: Soul): boolean => life.outcome === 'upgrade-forced'

function downgradedBy(soul: Soul): number | null {
  const { answer, rule } = soul.life
  const older = answer !== null && order(answer.recommended, soul.person.version) < 0
  return isForced(soul) && older && answer.downloadUrl !== '' ? rule : null
}

function outOfReachBy(soul: Soul): number | null {
  const { answer, rule, path } = soul.life
  if (!isForced(soul) || answer === null) return null
  const named = path.flatMap(({ signIn }) => (signIn.answer === null ? [] : [signIn.answer.recommended]))
  return named.every((recommended) => order(recommended, answer.minimum) < 0) ? rule : null
}

/** The rules that strand somebody. */
export const strandingIn = (all: Case): ReadonlySet<number> => new Set(grouped(all.souls, strandedBy).keys())

export function journeyFaults(all: Case): Fault[] {
  const long = grouped(all.souls, ({ life }) => (life.end === 'rests' && life.hops > 3 ? life.rule : null))
  return [
    ...loops(all),
    ...simple(all, 'stranded', grouped(all.souls, strandedBy)),
    ...simple(all, 'downgrade', grouped(all.souls, downgradedBy)),
    ...simple(all, 'minimum-out-of-reach', grouped(all.souls, outOfReachBy)),
    ...simple(all, 'long-journey', long),
  ]
}
