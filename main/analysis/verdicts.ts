// What a sweep found for each cell, numbered: cells to whom the same happens by the same rule share a number.

import { JOURNEY_ENDS, OUTCOMES } from '../../protocol/formats/outcomes.ts'
import { type Answer, OTHERWISE, type Policy } from '../../protocol/formats/policy.ts'
import type { ClientVerdict } from '../../protocol/formats/policy-diff.ts'
import { BY_NONE, BY_OTHERWISE, type Cells, type Sweep } from '../../protocol/formats/sweep.ts'

/** Numbers for whatever is told apart, from 0. */
class Numbers {
  readonly #known = new Map<number, number>()

  of(key: number): number {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.#known.size)
    return this.#known.size - 1
  }
}

/** Cells count rules from here. */
const AHEAD = -BY_NONE

type Said = NonNullable<ClientVerdict['answer']>

/** What is said on the wire: without a download the fallback has no place (docs/decisions/0005). */
const saidBy = ({ recommended, minimum, downloadUrl, fallbackUrl }: Answer): Said => ({
  recommended,
  minimum,
  downloadUrl,
  fallbackUrl: downloadUrl === '' ? '' : fallbackUrl,
})

export class Verdicts {
  readonly #policy: Policy
  readonly #cells: Cells
  /** By rule, from `BY_NONE` on: what it says. */
  readonly #said: readonly (Said | null)[]
  /** By rule, from `BY_NONE` on: the number of what it says. */
  readonly #saidNumbers: Uint32Array
  readonly #first = new Numbers()
  readonly #numbers = new Numbers()
  /** By number: a cell that has it. */
  readonly #examples: number[] = []

  /** `said` has the numbers of all that is said; verdicts that share it can be compared. */
  constructor(policy: Policy, { cells }: Sweep, said: Map<string, number>) {
    this.#policy = policy
    this.#cells = cells
    const answers = [undefined, policy.otherwise.answer, ...policy.rules.map(({ answer }) => answer)]
    this.#said = answers.map((answer) => (answer === undefined ? null : saidBy(answer)))
    this.#saidNumbers = Uint32Array.from(this.#said, (one) => {
      const text = JSON.stringify(one)
      const number = said.get(text) ?? said.size
      said.set(text, number)
      return number
    })
  }

  #saidTo(cell: number): number {
    return this.#saidNumbers[(this.#cells.rule[cell] ?? BY_NONE) + AHEAD] ?? 0
  }

  /** Whether the clients of a cell notice no difference between this policy and another. */
  sameAs(other: Verdicts, cell: number): boolean {
    const [a, b] = [this.#cells, other.#cells]
    return (
      a.outcome[cell] === b.outcome[cell] &&
      a.end[cell] === b.end[cell] &&
      a.hops[cell] === b.hops[cell] &&
      a.code[cell] === b.code[cell] &&
      this.#saidTo(cell) === other.#saidTo(cell)
    )
  }

  /** The number of what happens to a cell's clients. */
  of(cell: number): number {
    const { outcome, code, rule, end, hops } = this.#cells
    const ending = (outcome[cell] ?? 0) * JOURNEY_ENDS.length + (end[cell] ?? 0)
    const coded = ending * 2 ** 16 + (code[cell] ?? 0)
    // Outcome, end and code fill 22 bits, and a rule's place the rest; hops need all 32 of theirs.
    const first = this.#first.of(((rule[cell] ?? BY_NONE) + AHEAD) * 2 ** 22 + coded)
    const number = this.#numbers.of(first * 2 ** 32 + (hops[cell] ?? 0))
    if (number === this.#examples.length) this.#examples.push(cell)
    return number
  }

  #ruleName(rule: number): string | null {
    if (rule === BY_NONE) return null
    return rule === BY_OTHERWISE ? OTHERWISE : (this.#policy.rules[rule]?.id ?? null)
  }

  /** What has this number, told. */
  tell(number: number): ClientVerdict {
    const cell = this.#examples[number] ?? 0
    const { outcome, code, rule, end, hops } = this.#cells
    const by = rule[cell] ?? BY_NONE
    return {
      outcome: OUTCOMES[outcome[cell] ?? 0] ?? 'connection-lost',
      end: JOURNEY_ENDS[end[cell] ?? 0] ?? 'rests',
      code: code[cell] === 0 ? null : (code[cell] ?? null),
      hops: hops[cell] ?? 0,
      rule: this.#ruleName(by),
      answer: this.#said[by + AHEAD] ?? null,
    }
  }
}
