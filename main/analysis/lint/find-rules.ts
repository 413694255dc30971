// Faults of a rule's conditions: it matches nobody, others answer all whom it matches, a percentage given as a fraction.

import type { Repair } from '../../../protocol/formats/finding.ts'
import { BY_NONE } from '../../../protocol/formats/sweep.ts'
import { clientOf, smallestIn } from './grid.ts'
import { type Found, found, idOf, type Lab, NOBODY_SHOWN, type Shown } from './lab.ts'
import { eachOf, oneOf } from './product.ts'
import { numberOf, switchOff } from './repairs.ts'
import { voiceAt } from './voices.ts'

const enabledRules = ({ survey }: Lab): readonly number[] =>
  survey.policy.rules.flatMap(({ enabled }, rule) => (enabled ? [rule] : []))

/** Cells looked at for who answers whom; a policy that needs more has thousands of rules that nobody asks. */
const MOST_LOOKED_AT = 20_000_000

/** Whom the clients of a product ask, by voice. */
interface Asked {
  readonly byVoice: ReadonlyMap<number, number>
  /** Whether all of them were looked at; else only the first. */
  readonly whole: boolean
}

/** Looks through products until it has looked at enough. */
class Inquiry {
  readonly #lab: Lab
  #left = MOST_LOOKED_AT
  /** Rules with the same conditions match the same clients. */
  readonly #known = new Map<string, Asked>()

  constructor(lab: Lab) {
    this.#lab = lab
  }

  of(rule: number): Asked {
    const name = JSON.stringify(this.#lab.survey.voices[rule]?.match)
    const known = this.#known.get(name) ?? this.#ask(rule)
    if (this.#known.size < MOST_KEPT) this.#known.set(name, known)
    return known
  }

  #ask(rule: number): Asked {
    const { survey, matching } = this.#lab
    const { grid, sweep, voices } = survey
    // One more than can be looked at: who is left out of the product was not going to be.
    const some = matching.of(rule, Math.max(0, this.#left) + 1)
    const product = this.#left > 0 ? some : oneOf(survey, some)
    const byVoice = new Map<number, number>()
    const whole = eachOf(survey, product, (_, context, cell) => {
      const voice = voiceAt(sweep.cells.asked[cell] ?? BY_NONE, voices.length)
      byVoice.set(voice, (byVoice.get(voice) ?? 0) + (grid.weight[context] ?? 0))
      return this.#left-- > 0
    })
    return { byVoice, whole }
  }
}

/** Products kept for rules with the same conditions. */
const MOST_KEPT = 100

function shownOf({ survey, sizes }: Lab, rule: number): Shown {
  const { grid } = survey
  const { clients, cell } = sizes.of(rule)
  return cell < 0 ? NOBODY_SHOWN : { clients, witness: clientOf(grid.domain, smallestIn(grid, cell)) }
}

/** Above the first rule that answers its clients, unless one between would then have none left. */
function moveUp(lab: Lab, rule: number, { byVoice, whole }: Asked): Repair {
  const { asking } = lab.survey
  const takesAll = [...byVoice].some(([voice, clients]) => asking.count(voice) === clients)
  const first = Math.min(...byVoice.keys())
  if (takesAll || !whole || first >= rule) return switchOff(lab, rule)
  return {
    kind: 'move-above',
    edits: [{ edit: 'move', rule: idOf(lab.survey, rule), before: idOf(lab.survey, first) }],
    facts: { n: numberOf(first) },
  }
}

function shadowed(lab: Lab, rule: number, asked: Asked): Found {
  const others = [...asked.byVoice].sort(([a, x], [b, y]) => y - x || a - b).map(([voice]) => voice)
  const shown = shownOf(lab, rule)
  return found(lab, 'shadowed-rule', rule, { ...shown, others, repair: moveUp(lab, rule, asked) })
}

/** Rules that nobody asks. */
function unasked(lab: Lab): readonly Found[] {
  const inquiry = new Inquiry(lab)
  return enabledRules(lab)
    .filter((rule) => lab.survey.asking.count(rule) === 0)
    .map((rule) => {
      const asked = inquiry.of(rule)
      return asked.byVoice.size > 0
        ? shadowed(lab, rule, asked)
        : found(lab, 'dead-rule', rule, { ...NOBODY_SHOWN, repair: switchOff(lab, rule) })
    })
}

function fractions(lab: Lab): readonly Found[] {
  const { survey } = lab
  return enabledRules(lab).flatMap((rule) => {
    const { cohort } = survey.voices[rule]?.match ?? {}
    if (cohort === undefined || cohort.below <= 0 || cohort.below >= 1) return []
    const percent = Math.max(1, Math.round(cohort.below * 100))
    const repair: Repair = {
      kind: 'percent',
      edits: [{ edit: 'match', rule: idOf(survey, rule), match: { cohort: { ...cohort, below: percent } } }],
      facts: { percent: String(percent) },
    }
    const shown = shownOf(lab, rule)
    return [found(lab, 'cohort-fraction', rule, { ...shown, facts: { below: String(cohort.below) }, repair })]
  })
}

export const findRules = (lab: Lab): readonly Found[] => [...unasked(lab), ...fractions(lab)]
