import { expect, it } from 'vitest'
import type { Why } from '../../protocol/formats/trace.ts'
import { triedTexts, whyInShort } from './why.ts'

const NONE: Why = {
  rule: null,
  tried: [],
  passed: [],
  failed: null,
  dialect: null,
  code: null,
  closes: false,
}
const failed = (reason: 'too-few' | 'unknown-lcid', got: string, expected: string): Why => ({
  ...NONE,
  failed: { check: 'parameters', reason, field: null, expected, got },
})

it.each([
  ['rule winnt', { ...NONE, rule: 'winnt' }],
  ['no rule fits: otherwise', { ...NONE, rule: 'otherwise' }],
  ['1 parameter arrived, 6 to 8 were expected', failed('too-few', '1', '6-8')],
  ['0x1111 is not in the language list', failed('unknown-lcid', '0x1111', '0x0409')],
  [
    'policy speaks MSNP8 MSNP9',
    { ...NONE, dialect: { offered: [], spoken: ['MSNP8', 'MSNP9'], chosen: '0' } },
  ],
  ['policy speaks no dialect', { ...NONE, dialect: { offered: [], spoken: [], chosen: 'CVR0' } }],
  ['the client leaves', NONE],
])('%s', (text, why) => {
  expect(whyInShort(why)).toBe(text)
})

it('each rule that was tried, whatever its key expects', () => {
  const tried: Why['tried'] = [
    { rule: 'a', failed: 'locale', expected: ['fr', '0x0407'], got: '0x0409' },
    { rule: 'b', failed: 'version', expected: '<5', got: '6.0' },
    { rule: 'c', failed: 'cohort', expected: { below: 5, salt: 'oct' }, got: null },
  ]
  expect(triedTexts({ ...NONE, tried })).toEqual([
    'a: locale is 0x0409, expected fr, 0x0407',
    'b: version is 6.0, expected <5',
    'c: cohort is not sent, expected in the first 5 % by salt oct',
  ])
})
