// A sweep as comma-separated values: every client a row, in pieces small enough to be written one after another.

import { JOURNEY_ENDS, OUTCOMES } from '../../protocol/formats/outcomes.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Axis, ClientKind, Domain, Sweep } from '../../protocol/formats/sweep.ts'
import { csvRow, field } from './csv.ts'
import { ruleName } from './sweep-tally.ts'

const COLUMNS = [
  ...['version', 'library', 'identification', 'systemType', 'systemVersion', 'arch', 'locale', 'cohorts'],
  ...['outcome', 'code', 'rule', 'end', 'hops'],
]

/** Characters of a piece before it is handed out. */
const PIECE = 256 * 1024

export interface CsvOptions {
  /** Locales that no rule tells apart are one row, which says of how many clients it is. */
  readonly grouped: boolean
}

/** What a person joined, as `salt<below`; a client that sends no handle is in no cohort. */
const cohortTexts = ({ cohorts }: Domain): readonly string[] =>
  cohorts.map(({ inside }) => field(inside.map(({ salt, below }) => `${salt}<${below}`).join(' ')))

/** Of an axis's values each, or one a class: its text and its class. */
const valuesOf = <Value>(
  { values, classOf }: Axis<Value>,
  textOf: (value: Value) => string,
): readonly { readonly text: string; readonly place: number }[] =>
  values.map((value, i) => ({ text: textOf(value), place: classOf[i] ?? 0 }))

const localesOf = ({ locales }: Domain, { grouped }: CsvOptions) =>
  grouped
    ? Array.from(locales.standsFor, (value, place) => ({
        text: `${field(locales.values[value] ?? '')},`,
        ending: `,${locales.sizes[place] ?? 0}\n`,
        place,
      }))
    : valuesOf(locales, (lcid) => `${field(lcid)},`).map((locale) => ({ ...locale, ending: '\n' }))

/** What became of each cell's clients: the columns from outcome on. */
function fates({ cells }: Sweep, policy: Policy): (cell: number) => string {
  const rules = new Map<number, string>()
  const ruleText = (rule: number): string => {
    const text = rules.get(rule) ?? field(ruleName(policy, rule) ?? '')
    rules.set(rule, text)
    return text
  }
  return (cell) => {
    const code = cells.code[cell] ?? 0
    const outcome = OUTCOMES[cells.outcome[cell] ?? 0]
    const end = JOURNEY_ENDS[cells.end[cell] ?? 0]
    return `,${outcome},${code === 0 ? '' : code},${ruleText(cells.rule[cell] ?? 0)},${end},${cells.hops[cell]}`
  }
}

interface Piece {
  /** The columns before the locale. */
  readonly start: string
  readonly program: ClientKind
  /** The first cell of this program, system and architecture. */
  readonly first: number
}

/** Every program on every system, in the order of the axes' values. */
function* piecesOf(domain: Domain): Generator<Piece> {
  const { kinds, systems, archs, locales, cohorts } = domain
  const archTexts = valuesOf(archs, (arch) => `${field(arch)},`)
  const systemTexts = valuesOf(systems, ({ type, version }) => `${field(type)},${field(version)},`)
  for (const [kind, program] of kinds.entries()) {
    for (const system of systemTexts) {
      for (const arch of archTexts) {
        const place = (kind * systems.sizes.length + system.place) * archs.sizes.length + arch.place
        const start = programText(program) + system.text + arch.text
        yield { start, program, first: place * locales.sizes.length * cohorts.length }
      }
    }
  }
}

function* rowsOf(sweep: Sweep, policy: Policy, options: CsvOptions): Generator<string> {
  const { domain } = sweep
  const inside = cohortTexts(domain)
  const everyone = [...inside.keys()]
  const localeTexts = localesOf(domain, options)
  const fateOf = fates(sweep, policy)
  for (const { start, program, first } of piecesOf(domain)) {
    const people = program.sendsHandle ? everyone : [domain.defaultCohort]
    for (const { text, place, ending } of localeTexts) {
      for (const cohort of people) {
        const joined = program.sendsHandle ? (inside[cohort] ?? '') : ''
        yield start + text + joined + fateOf(first + place * inside.length + cohort) + ending
      }
    }
  }
}

const programText = ({ version, library, identification }: ClientKind): string =>
  `${field(version)},${field(library)},${field(identification ?? '')},`

/** The whole table in pieces; each ends with a row's end. */
export function* sweepCsv(sweep: Sweep, policy: Policy, options: CsvOptions): Generator<string> {
  let piece = csvRow([...COLUMNS, ...(options.grouped ? ['clients'] : [])])
  for (const row of rowsOf(sweep, policy, options)) {
    piece += row
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
