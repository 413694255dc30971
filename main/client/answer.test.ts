import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWire } from '../../protocol/wire-text.ts'
import { readQueryAnswer, readVerAnswer } from './answer.ts'

const OFFERS = ['MSNP9', 'MSNP8', 'CVR0']

describe('the answer to VER', () => {
  it.each([
    ['VER 1 CVR0', { kind: 'fallback' }],
    ['VER 1 CVR0 ', { kind: 'fallback' }],
    ['VER 1 MSNP8', { kind: 'agreed', dialect: 'MSNP8' }],
    // Servers before August 2008 named everything shared, not always in order.
    ['VER 1 MSNP9 MSNP8 CVR0', { kind: 'agreed', dialect: 'MSNP9' }],
    ['VER 1 CVR0 MSNP8', { kind: 'agreed', dialect: 'MSNP8' }],
    ['VER 1 0', { kind: 'none' }],
    ['VER 1 0 MSNP12', { kind: 'none' }],
    ['VER 01 CVR0', { kind: 'fallback' }],
    ['715 1', { kind: 'refused', code: 715 }],
    ['601 1 server is unavailable', { kind: 'refused', code: 601 }],
  ])('%j', (line, answer) => {
    expect(readVerAnswer(line, '1', OFFERS)).toEqual(answer)
  })

  it.each([
    'VER 1',
    'VER',
    'VER 2 CVR0',
    'VER 1 MSNP12',
    'VER 1 CVR0 MSNP12',
    'ver 1 CVR0',
    '715 2',
    '715',
    'CVQ 1 1.0 1.0 1.0',
    '',
    ' VER 1 CVR0',
  ])('%j is not understood', (line) => {
    expect(readVerAnswer(line, '1', OFFERS)).toEqual({ kind: 'not-understood' })
  })
})

describe('the answer to CVQ', () => {
  it.each([
    'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://a http://b',
    'CVR 2 7.0.0813 7.0.0813 6.2.0205 http://a http://b',
    'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://a',
    'CVQ 2 7.0.0813 7.0.0813 6.2.0205  http://a  http://b ',
  ])('%j is read', (line) => {
    expect(readQueryAnswer(line, '2')).toMatchObject({
      kind: 'versions',
      reply: { recommended: '7.0.0813', minimum: '6.2.0205', downloadUrl: 'http://a' },
    })
  })

  it('an error line is a refusal, whatever its code', () => {
    expect(readQueryAnswer('420 2', '2')).toEqual({ kind: 'refused', code: 420 })
    expect(readQueryAnswer('999 2', '2')).toEqual({ kind: 'refused', code: 999 })
  })

  it.each([
    'CVQ 3 7.0.0813 7.0.0813 6.2.0205 http://a http://b',
    'CVQ 2 7.0.0813 7.0.0813',
    'CVQ 2 7.0.x 7.0.0813 6.2.0205 http://a http://b',
    'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://a http://b more',
    '420 3',
    'VER 2 MSNP8',
    'XFR 2 NS 10.0.0.5:1863',
    '',
  ])('%j is not understood', (line) => {
    expect(readQueryAnswer(line, '2')).toEqual({ kind: 'not-understood' })
  })
})

it('no line makes a reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array().map(decodeWire), (line) => {
      readVerAnswer(line, '1', OFFERS)
      readQueryAnswer(line, '1')
    }),
  )
})
