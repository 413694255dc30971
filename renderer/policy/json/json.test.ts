// The JSON pane without its page: where a fault stands, what of the draft stays the same, what is shown.

import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { printPolicy } from '../../../protocol/formats/print.ts'
import { policyOf, ruleNamed } from '../fixture.ts'
import { offsetOfRule, stepsOf, textFault } from './fault-line.ts'
import { keepSame, readText } from './read-text.ts'
import { shownText } from './shown-text.ts'

const answer = { recommended: '7.0', minimum: '6.2', downloadUrl: '', fallbackUrl: '' }
const policy = policyOf(ruleNamed('a'), ruleNamed('b', { answer }))
const text = printPolicy(policy)

/** The fault of the text after a replacement, and the line it is at. */
function faultAfter(from: string, to: string) {
  const changed = text.replace(from, to)
  const read = readText(changed)
  if (read.ok) throw new Error('the text is a policy')
  const { line, sentence } = textFault(changed, read.reason)
  return { line, sentence, at: line === null ? null : (changed.split('\n')[line - 1]?.trim() ?? null) }
}

describe('a text that is no policy', () => {
  it('is told by line and column where it is no JSON', () => {
    const { line, sentence } = faultAfter('"dialects": [],', '"dialects": [,')
    expect(line).toBe(4)
    expect(sentence).toContain('Line 4, column 16')
  })

  it.each([
    ['a wrong value', '"minimum": "6.2"', '"minimum": "6.x"', '"minimum": "6.x",'],
    ['an unknown key', '"note": ""', '"notes": ""', '"notes": "",'],
    ['a missing key', '"recommended": "7.0",', '', '"answer": {'],
    ['a name that another rule has', '"id": "b"', '"id": "a"', '"id": "a",'],
    ['another format', 'policy@1', 'scenario@1', '"format": "cvq-lab/scenario@1",'],
  ])('has %s at its line', (_, from, to, at) => expect(faultAfter(from, to).at).toBe(at))

  it('says at which line, what stands there, and what was expected', () => {
    expect(faultAfter('"minimum": "6.2"', '"minimum": "6.x"').sentence).toBe(
      'Line 20: rules[1].answer.minimum is "6.x"; expected a version such as 6.2.0205. Nothing was changed.',
    )
  })
})

it('reads paths as faults write them', () => {
  expect(stepsOf('rules[2].answer["x y"].minimum')).toEqual(['rules', 2, 'answer', 'x y', 'minimum'])
  expect(stepsOf('')).toEqual([])
})

it('finds where a rule begins', () => {
  expect(text.slice(offsetOfRule(text, 1)).trimStart().startsWith('{\n      "id": "b"')).toBe(true)
  expect(offsetOfRule(text, 9)).toBe(0)
  expect(offsetOfRule(text, -1)).toBe(0)
})

describe('a text that is a policy', () => {
  const read = (changed: string): Policy => {
    const result = readText(changed)
    if (!result.ok) throw new Error(JSON.stringify(result.reason))
    return result.value
  }

  it('is the draft itself where only its spaces differ', () => {
    expect(keepSame(read(text.replaceAll('\n', '\n ')), policy)).toBe(policy)
  })

  it('shares the rules that stay', () => {
    const after = keepSame(read(text.replace('"6.2"', '"6.3"')), policy)
    expect(after.rules[0]).toBe(policy.rules[0])
    expect(after.rules[1]?.answer?.minimum).toBe('6.3')
  })
})

describe('what is shown', () => {
  it('is the whole text where it can be edited', () => {
    expect(shownText(policy)).toEqual({ text, first: null })
  })

  it('is the beginning, to be read, of a policy of 10,000 rules or of very long notes', () => {
    const many = policyOf(...Array.from({ length: 10_000 }, (_, i) => ruleNamed(`r${i}`)))
    expect(shownText(many).first).toBe(100)
    const long = shownText(policyOf(ruleNamed('a', { note: 'x'.repeat(500_000) })))
    expect(long.first).toBe(1)
    expect(long.text.length).toBeLessThan(3000)
  })
})
