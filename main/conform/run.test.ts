import { describe, expect, it } from 'vitest'
import { CASES } from './cases/index.ts'
import { ourServer } from './in-process.ts'
import type { SuiteOutcome } from './result.ts'
import { OURS, runSuite } from './run.ts'

const notPassed = (outcome: SuiteOutcome): readonly unknown[] =>
  outcome.kind === 'judged'
    ? outcome.results
        .filter(({ verdict }) => verdict.status !== 'passed')
        .map(({ address, verdict, log }) => ({ address, verdict, log }))
    : [outcome]

describe('our own server', () => {
  it('passes every case, and none is passed over', async () => {
    expect(notPassed(await runSuite({ cases: CASES, target: ourServer(), known: OURS }))).toEqual([])
  })
})
