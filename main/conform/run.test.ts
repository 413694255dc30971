import { expect, it } from 'vitest'
import { CASES } from './cases/index.ts'
import { ourServer } from './in-process.ts'
import { OURS, runSuite } from './run.ts'

it('finds nothing wrong with our own server', async () => {
  const outcome = await runSuite({ cases: CASES, target: ourServer(), known: OURS })
  expect(
    outcome.kind === 'judged' && outcome.results.filter(({ verdict }) => verdict.status !== 'passed'),
  ).toEqual([])
})
