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

/** Who a rule is for: betas, old systems, other platforms, then languages and versions, a quarter of them first. */
const SHAPES: readonly ((pick: <Item>(items: readonly Item[]) => Item) => Match)[] = [
  () => ({ library: ['MSG80BETA'] }),
  () => ({ systemType: ['win'], systemVersion: '<4.10' }),
  (pick) => ({ systemType: ['mac'], version: `<${pick(['3.5.1', '6.0', '7.0'])}` }),
  (pick) => ({ systemType: ['winnt'], locale: [pick(LANGUAGES)], version: `<${pick(MINIMA)}` }),
  (pick) => ({ systemType: ['winnt'], systemVersion: '>=5.1', locale: [pick(LANGUAGES)], cohort: COHORT }),
  (pick) => ({ systemType: ['winnt'], systemVersion: '<5.1', version: `>=${pick(MINIMA)}` }),
  (pick) => ({ library: ['MSMSGS'], version: `>=4.0 <${pick(MINIMA)}`, arch: ['i386'] }),
  (pick) => ({
    locale: [pick(LANGUAGES), pick(LANGUAGES)],
    identification: ['msmsgs'],
    version: `=${pick(NEWEST)}`,
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
  const random = new Random(count)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random.fraction() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const rules = Array.from({ length: count }, (_, i) => {
    const match = SHAPES[i % SHAPES.length]?.(pick) ?? {}
    const rule = { id: `rule-${i + 1}`, match }
    return i % 20 === 19
      ? { ...rule, refuse: 420 }
      : { ...rule, answer: answerOf(pick(NEWEST), pick(MINIMA), i) }
  })
  return v.parse(policySchema, {
    name: `${count} rules`,
    dialects: [],
    rules,
    otherwise: { answer: answerOf('14.0.8117.0416', '5.0.0537', 0) },
  })
}
