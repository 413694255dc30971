// What a report says of several cases at once.

import { expect, test } from 'vitest'
import type { ConformAnswer, ConformCase } from '../../../main/contract-conform.ts'
import { failedTogether } from './cases.ts'

const each = (status: ConformCase['status'], reason: string | null): ConformCase => ({
  address: 'ver/1.1',
  level: 'must',
  status,
  statement: '',
  source: '',
  talk: [],
  expected: null,
  got: null,
  reason,
})

const none = { passed: 0, failed: 0, skipped: 0 }
const judged = (cases: readonly ConformCase[]): ConformAnswer => ({
  kind: 'judged',
  name: 'somebody',
  ms: 1,
  must: none,
  may: none,
  gone: null,
  sections: [{ address: 'ver/1', title: '', cases: [...cases] }],
})

test('what several cases failed for is told once, the most frequent first', () => {
  const cases = [
    each('failed', 'no VER'),
    each('failed', 'no CVQ'),
    each('failed', 'no CVQ'),
    each('failed', 'no CVQ'),
    each('failed', 'no VER'),
    each('failed', 'alone'),
    each('failed', null),
    each('failed', null),
    each('skipped', 'not known'),
    each('skipped', 'not known'),
  ]
  expect(failedTogether(judged(cases))).toEqual([
    ['no CVQ', 3],
    ['no VER', 2],
  ])
})

test('nothing is told of a run that did not come to an end', () => {
  expect(failedTogether({ kind: 'cancelled' })).toEqual([])
})
