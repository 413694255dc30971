// Every kind of finding, and its repair, is said whole: no fact that its words quote is missing from it.

import { expect, test } from 'vitest'
import { findingSentence, repairLabel, witnessLine } from '../../diagram/say-finding.ts'
import { FINDING_KINDS } from '../../protocol/formats/finding.ts'
import { plain } from '../../words/words.ts'
import { answer, findingsIn, policyOf, rest } from '../analysis/lint/fixture.ts'

const nt = { systemType: ['winnt'] }
const at = (language: string) => ({ downloadUrl: `http://files.example/${language}/setup.exe` })
const steps = ['3.0', '5.0', '6.0.0602', '7.0', '8.0']

const FAULTY: readonly (readonly object[])[] = [
  [],
  [{ match: { systemType: ['win'], library: ['MSNMSGR'] }, answer: answer('1.0', '1.0') }],
  [{ match: { version: '<7.0' }, answer: answer('6.0.0602', '7.0') }],
  [
    { match: { version: '=6.0.0602' }, answer: answer('7.0', '7.0') },
    { match: { version: '=7.0' }, answer: answer('6.0.0602', '9.0') },
    rest,
  ],
  [{ answer: answer('8.0', '8.0', { downloadUrl: '' }) }],
  [{ match: { version: '<7.0' }, answer: answer('7.0', '7.0') }],
  [{ match: { version: '<7.0' }, answer: answer('7.0', '7.0') }, { refuse: 420 }],
  [rest, { match: nt, refuse: 420 }, { match: { library: [] }, refuse: 420 }],
  [
    { match: { systemType: ['win'] }, answer: answer('5.0', '1.0', { fallbackUrl: '' }) },
    { match: nt, answer: answer('8.0', '1.0') },
  ],
  [{ answer: answer('8.0', '1.0', { downloadUrl: '' }) }],
  [{ answer: answer('8.0', '1.0', { downloadUrl: 'ftp://files.example/x', fallbackUrl: 'ftp://x' }) }],
  [
    { match: { ...nt, version: '<7.0' }, answer: answer('8.0', '1.0', at('en')) },
    { match: { ...nt, version: '>=7.0' }, answer: answer('8.0', '1.0', at('fr')) },
  ],
  [{ match: { cohort: { below: 0.25, salt: 'a' } }, refuse: 420 }, rest],
  [
    ...steps.slice(1).map((to, i) => ({
      match: { ...nt, systemVersion: '=5.1', version: `>=${steps[i]} <${to}` },
      answer: answer(to, to),
    })),
    rest,
  ],
  [
    { match: { ...nt, version: '<6.0' }, answer: answer('7.0', '1.0') },
    { match: { systemVersion: '=5.1' }, answer: answer('8.0', '1.0') },
    rest,
  ],
]

const said = FAULTY.flatMap((rules) => {
  const policy = policyOf(rules)
  return findingsIn(policy).map((finding) => ({
    kind: finding.kind,
    sentence: plain(findingSentence(finding, policy)),
    label: repairLabel(finding.repair),
    witness: finding.witness === null ? 'nobody' : witnessLine(finding.witness),
  }))
})

test('every kind is said', () => {
  expect(new Set(said.map(({ kind }) => kind))).toEqual(new Set(FINDING_KINDS))
})

test.each(said)('$kind: $sentence [$label]', ({ sentence, label, witness }) => {
  for (const text of [sentence, label, witness])
    expect(text).not.toMatch(/\{\{|undefined|null|findings\.| {2}|^ | $/)
})
