import { expect, it } from 'vitest'
import { CASES } from '../../main/conform/cases/index.ts'
import { conformancePage } from './conformance-page.ts'

it('the page has every case once, with its level, statement and source', () => {
  const rows = conformancePage()
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(rows.map((row) => /`([^`]+)`/.exec(row)?.[1])).toEqual(CASES.map(({ address }) => address))
  for (const row of rows)
    expect(row).toMatch(/^\| `[a-z]+\/\d+\.\d+` \| (?:must|may) \| [^|]+\. \| [^|]+ \|$/)
})
