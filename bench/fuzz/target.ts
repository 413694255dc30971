// One target of fuzzing: values and what must hold of them.

import fc from 'fast-check'

/** What did not hold, made as small as it gets. */
export interface Found {
  readonly seed: number
  /** Leads fast-check from the seed to this very case. */
  readonly path: string
  /** What came, as code. */
  readonly counterexample: string
  readonly error: string
}

export interface Tries {
  readonly seed: number
  readonly runs: number
  /** Begins with one case that was found before. */
  readonly path?: string
}

/** Tries a target; null when all held. */
export type Target = (tries: Tries) => Found | null

/** The target that these values, of which this must hold, make. */
export function target<Value>(values: fc.Arbitrary<Value>, holds: (value: Value) => void): Target {
  const property = fc.property(values, holds)
  return ({ seed, runs, path }) => {
    const { failed, counterexample, counterexamplePath, errorInstance } = fc.check(property, {
      seed,
      numRuns: runs,
      ...(path === undefined ? {} : { path }),
    })
    if (!failed) return null
    return {
      seed,
      path: counterexamplePath ?? '',
      counterexample: fc.stringify(counterexample),
      error: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    }
  }
}

/** For what must hold. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}
