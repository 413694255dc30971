// The suite is worth its name when it finds what is wrong: every planted bug, each by a case that the right server passes.

import { describe, expect, it } from 'vitest'
import { BUG_NAMES } from '../../protocol/bug-names.ts'
import { CASES } from './cases/index.ts'
import { catchBugs } from './catch-bugs.ts'
import { ourServer } from './in-process.ts'
import { OURS, runSuite } from './run.ts'

const caught = await catchBugs()

it('the right server passes every case', async () => {
  const right = await runSuite({ cases: CASES, target: ourServer(), known: OURS })
  expect(right).toMatchObject({ must: { failed: 0, skipped: 0 }, may: { failed: 0, skipped: 0 } })
})

describe('the suite', () => {
  it.each(caught)('catches $name', ({ must, may }) => {
    expect(must.length + may.length).toBeGreaterThan(0)
  })

  it('catches them all, thirty and more by what any such server must do', () => {
    expect(caught.map(({ name }) => name)).toEqual(BUG_NAMES)
    expect(caught.filter(({ must }) => must.length > 0).length).toBeGreaterThanOrEqual(30)
  })
})
