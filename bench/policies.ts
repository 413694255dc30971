// Policies for the benchmarks: as many rules as asked for, of the kinds that real ones have. The same number gives the
// same policy.

import * as v from 'valibot'
import { Random } from '../main/simulation/random.ts'
import { type Policy, policySchema } from '../protocol/formats/policy.ts'

const LANGUAGES = [
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'fi',
  'pl',
  'ru',
  'tr',
  'ja',
  'ko',
  'zh',
  'ar',
]
const MINIMA = [
  '4.7.2009',
  '5.0.0537',
  '6.0.0602',
  '6.2.0205',
  '7.0.0777',
  '7.5.0299',
  '8.0.0787',
  '8.1.0178',
]
const NEWEST = ['7.0.0820', '7.5.0324', '8.1.0178', '8.5.1302', '14.0.8064', '14.0.8089', '14.0.8117.0416']
const COHORT = { salt: 'bench', below: 25 }

type Match = Readonly<Record<string, unknown>>

/** Draws what differs from rule to rule. */
class Draw {
  readonly #random: Random

  constructor(seed: number) {
    this.#random = new Random(seed)
  }

  below(count: number): number {
    return Math.floor(this.#random.fraction() * count)
  }

  from<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to draw from')
    return item
  }

  /** A version that is or could have been a minimum. */
  minimum(): string {
    if (this.below(2) === 0) return this.from(MINIMA)
    return `${4 + this.below(5)}.${this.below(6)}.${String(this.below(10_000)).padStart(4, '0')}`
  }
}

/** Who a rule is for: betas, old systems, other platforms, then languages and versions, a quarter of them first. */
const SHAPES: readonly ((draw: Draw) => Match)[] = [
  () => ({ library: ['MSG80BETA'] }),
  () => ({ systemType: ['win'], systemVersion: '<4.10' }),
  (draw) => ({ systemType: ['mac'], version: `<${draw.from(['3.5.1', '6.0', '7.0'])}` }),
  (draw) => ({ systemType: ['winnt'], locale: [draw.from(LANGUAGES)], version: `<${draw.minimum()}` }),
  (draw) => ({
    systemType: ['winnt'],
    systemVersion: '>=5.1',
    locale: [draw.from(LANGUAGES)],
    cohort: COHORT,
  }),
  (draw) => ({ systemType: ['winnt'], systemVersion: '<5.1', version: `>=${draw.minimum()}` }),
  (draw) => ({ library: ['MSMSGS'], version: `>=4.0 <${draw.minimum()}`, arch: ['i386'] }),
  (draw) => ({
    locale: [draw.from(LANGUAGES), draw.from(LANGUAGES)],
    identification: ['msmsgs'],
    version: `=${draw.from(NEWEST)}`,
  }),
]

const answerOf = (recommended: string, minimum: string, rule: number) => ({
  recommended,
  minimum,
  downloadUrl: rule % 13 === 12 ? '' : `http://download.example/${rule}/setup.exe`,
  fallbackUrl: 'http://messenger.example/',
})

/** Betas and refusals among them; what no rule is for gets the newest version offered. */
export function policyWithRules(count: number): Policy {
  const draw = new Draw(count)
  const rules = Array.from({ length: count }, (_, i) => {
    const match = SHAPES[i % SHAPES.length]?.(draw) ?? {}
    const rule = { id: `rule-${i + 1}`, match }
    return i % 20 === 19
      ? { ...rule, refuse: 420 }
      : { ...rule, answer: answerOf(draw.from(NEWEST), draw.minimum(), i) }
  })
  return v.parse(policySchema, {
    name: `${count} rules`,
    dialects: [],
    rules,
    otherwise: { answer: answerOf('14.0.8117.0416', '5.0.0537', 0) },
  })
}
