// The oracle read against the page it is written from, not against our server.

import { describe, expect, test } from 'vitest'
import { scene } from '../fixture.ts'
import { ServerOracle } from './server.ts'

const sheet = (() => {
  for (let number = 0; number < scene.policies; number++) {
    const card = scene.policy(number)
    if (card.policy.name === 'As on the CVQ page') return card.sheet
  }
  throw new Error('the policy of the page is not there')
})()

function answers(...pieces: readonly string[]): string {
  const oracle = new ServerOracle()
  const said = pieces.map((piece) => oracle.receive(piece, sheet)).join('')
  return said + (oracle.closed ? '[closes]' : '')
}

const ask = (line: string): string => answers(`${line}\r\n`)

const OLD =
  'CVQ 1 5.0.0537 5.0.0537 1.0.0863 http://download.microsoft.com/download/msnmessenger/install/5.0/w98nt42kmexp/en-us/setupdl.exe http://messenger.microsoft.com\r\n'

describe('the page’s examples', () => {
  test.each([
    ['CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863 MSMSGS', OLD],
    ['CVQ 3 0x0409 winnt 5.0 i386 MSNMSGR 99.9.9999 MSMSGS', '420 3\r\n'],
    ['CVQ 4 0x0409 winnt 5.0 i386 YCOMM 0.1.0023 MSMSGS', '420 4\r\n'],
    ['CVQ 5 0x1111 winnt 5.1 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com', '710 5\r\n'],
    ['CVQ 6 spaghetti', '731 6\r\n[closes]'],
  ])('%s', (line, said) => {
    expect(ask(line)).toBe(said)
  })
})

describe('lines', () => {
  test('are the same in any pieces', () => {
    const line = 'CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863 MSMSGS\r\n'
    expect(answers(...line)).toBe(OLD)
  })

  test('end in LF, with or without CR; CR alone ends nothing', () => {
    expect(answers('VER 1 CVR0\n')).toBe('VER 1 CVR0\r\n')
    expect(answers('VER 1 CVR0\r')).toBe('')
  })

  test('have 1,024 bytes without their end, and no more', () => {
    const longest = `VER 1 CVR0 ${'x'.repeat(1013)}`
    expect(longest).toHaveLength(1024)
    expect(answers(`${longest}\r`, '\n')).toBe('VER 1 CVR0\r\n')
    expect(answers(`${longest}x\n`)).toBe('[closes]')
    expect(answers(`${longest}x`)).toBe('[closes]')
    expect(answers(`${longest}\rx`)).toBe('[closes]')
  })
})

describe('before the query', () => {
  test.each([
    ['VER 0 MSNP8', 'VER 0 0\r\n[closes]'],
    ['VER x CVR0', '[closes]'],
    ['VER 4294967296 CVR0', '[closes]'],
    ['VER 0004294967295 CVR0', 'VER 0004294967295 CVR0\r\n'],
    ['ver 1 CVR0', '[closes]'],
    ['OUT', '[closes]'],
    ['USR 1 TWN I a@b', '[closes]'],
    ['', ''],
  ])('%j', (line, said) => {
    expect(ask(line)).toBe(said)
  })

  test('a second VER is 715', () => {
    expect(answers('VER 1 CVR0\r\nVER 2 CVR0\r\nVER 3 CVR0\r\n')).toBe('VER 1 CVR0\r\n715 2\r\n[closes]')
  })
})
