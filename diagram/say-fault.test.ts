import { describe, expect, it } from 'vitest'
import type { Fault } from '../protocol/formats/fault.ts'
import { EXPECTED } from '../protocol/formats/fault.ts'
import { faultSentence } from './say-fault.ts'

const wrong = (more: Partial<Extract<Fault, { kind: 'wrong-value' }>>): Fault => ({
  kind: 'wrong-value',
  path: 'rules[2].answer.minimum',
  expected: 'version',
  choices: [],
  got: '"6.x"',
  ...more,
})

describe('a fault is one sentence with the file, the field and what was expected', () => {
  it.each<[Fault, string]>([
    [
      wrong({}),
      'october.policy.json: rules[2].answer.minimum is "6.x"; expected a version such as 6.2.0205. Nothing was changed.',
    ],
    [
      wrong({ path: 'server.order', expected: 'choice', choices: ['lenient', 'strict'], got: '"loose"' }),
      'october.policy.json: server.order is "loose"; expected "lenient" or "strict". Nothing was changed.',
    ],
    [
      wrong({ path: '', expected: 'object', got: '[]' }),
      'october.policy.json: the file is []; expected an object in curly brackets. Nothing was changed.',
    ],
    [
      wrong({
        path: 'policy',
        expected: 'policy',
        choices: ['builtin:ns', 'builtin:seed'],
        got: '"builtin:sed"',
      }),
      'october.policy.json: policy is "builtin:sed"; expected "builtin:ns", "builtin:seed", or a file beside this one. Nothing was changed.',
    ],
    [
      { kind: 'unknown-key', path: 'rules[2].answer', key: 'minimun', nearest: 'minimum' },
      'october.policy.json: rules[2].answer has an unknown key "minimun"; the nearest known one is "minimum". Nothing was changed.',
    ],
    [
      { kind: 'missing-key', path: '', key: 'format' },
      'october.policy.json: the file lacks the key "format". Add it. Nothing was changed.',
    ],
    [
      { kind: 'not-json', line: 3, column: 14 },
      'october.policy.json is not JSON: line 3, column 14 breaks its rules. Expected a JSON file. Nothing was changed.',
    ],
    [
      { kind: 'newer-format', got: 'cvq-lab/policy@2', expected: 'cvq-lab/policy@1' },
      'october.policy.json: format is "cvq-lab/policy@2", which a newer CVQ Lab writes; expected "cvq-lab/policy@1". Update CVQ Lab to read it. Nothing was changed.',
    ],
    [
      {
        kind: 'unknown-format',
        got: 'text',
        expected: ['cvq-lab/client@1', 'cvq-lab/policy@1', 'cvq-lab/scenario@1'],
      },
      'october.policy.json: format is "text"; expected "cvq-lab/client@1", "cvq-lab/policy@1" or "cvq-lab/scenario@1". Nothing was changed.',
    ],
    [
      { kind: 'unreadable', detail: 'EACCES' },
      'october.policy.json cannot be read: the system says EACCES (there is no permission). Nothing was changed.',
    ],
  ])('%j', (fault, sentence) => {
    expect(faultSentence('october.policy.json', fault)).toBe(sentence)
  })

  it.each(EXPECTED)('has words for what is expected: %s', (expected) => {
    const sentence = faultSentence('a.json', wrong({ expected, choices: ['a', 'b'] }))
    expect(sentence).toMatch(/; expected .{6,}\. Nothing was changed\.$/)
    expect(sentence).not.toMatch(/faults\.|\{\{/)
  })

  it.each<Fault>([
    { kind: 'missing-file' },
    { kind: 'not-text' },
    { kind: 'too-large', bytes: 70_000_000, limit: 64_000_000 },
    { kind: 'too-deep', limit: 64 },
  ])('names the file and leaves no template open: %j', (fault) => {
    const sentence = faultSentence('a.json', fault)
    expect(sentence).toMatch(/^a\.json.+Nothing was changed\.$/)
    expect(sentence).not.toMatch(/faults\.|\{\{/)
  })
})
