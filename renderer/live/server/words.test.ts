// What rows, entries and notices say.

import '../../../words/whole.ts'
import { describe, expect, it } from 'vitest'
import { announcement } from './Announcements.tsx'
import { isHost, portOf } from './bar/AddressDialog.tsx'
import { judgeLimit } from './bar/LimitsDialog.tsx'
import { ageText, peerText, stateText, verdictOf } from './connections/row-words.ts'
import { noticeOfSaved, noticeOfStart } from './deeds.ts'
import { entry, row } from './fixture.ts'
import { entryText, filtered } from './log/log-words.ts'
import { noticeText } from './NoticeBar.tsx'
import { NOTHING_KNOWN } from './news.ts'
import { placeAfter } from './RowList.tsx'

describe('a row', () => {
  it.each([
    [{}, 'Must upgrade', 'force'],
    [{ outcome: 'refused', code: 420 }, 'Refused, 420', 'refuse'],
    [{ outcome: null, code: 911 }, 'Error 911', 'refuse'],
    [{ outcome: null, closedAt: null }, 'No CVQ yet', 'none'],
    [{ outcome: null }, 'No CVQ', 'none'],
    [{ outcome: null, bytesIn: 0 }, 'Said nothing', 'none'],
  ] as const)('of %j says %s', (rest, word, tile) => {
    expect(verdictOf(row(1, rest))).toMatchObject({ word, tile })
  })

  it('says how long it is open, or that it is closed', () => {
    expect(stateText(row(1, { closedAt: null }), 108_500)).toBe('open 1:47')
    expect(stateText(row(1), 108_500)).toBe('closed')
    expect(ageText(7_267_000)).toBe('2:01:07')
    expect(ageText(-5)).toBe('0:00')
  })

  it('names the port alone where the client is of this computer', () => {
    expect(peerText('127.0.0.1:52114')).toBe(':52114')
    expect(peerText('[::1]:52114')).toBe(':52114')
    expect(peerText('192.168.1.7:52114')).toBe('192.168.1.7:52114')
  })
})

describe('the log', () => {
  const line = entry(
    2,
    { kind: 'line', from: 'C', line: 'CVQ 6 spaghetti', bytes: 17, pieces: 1, message: 1 },
    41,
  )
  const log = [entry(1), line, entry(3, { kind: 'closed', by: 'client' }, 4)]

  it('gives each entry to who acted', () => {
    expect(entryText(line)).toEqual({ actor: 'client', from: 'C', text: 'CVQ 6 spaghetti' })
    expect(entryText(entry(3, { kind: 'closed', by: 'server' })).actor).toBe('server')
    expect(entryText(entry(3, { kind: 'closed', by: 'network' })).actor).toBeNull()
  })

  it('shows what has every word that is looked for, in any case', () => {
    expect(filtered(log, '')).toBe(log)
    expect(filtered(log, ' SPAGHETTI cvq ')).toEqual([line])
    expect(filtered(log, 'spaghetti ver')).toEqual([])
  })

  it('takes #4 for connection 4 and not for 41', () => {
    expect(filtered(log, '#4').map((each) => each.connection)).toEqual([4])
    expect(filtered(log, '#41')).toEqual([line])
  })

  it('shows what cannot be printed', () => {
    const odd = entry(1, { kind: 'line', from: 'C', line: 'VER\u0000 1', bytes: 9, pieces: 1, message: 1 })
    expect(entryText(odd).text).not.toContain('\u0000')
  })

  it('says of a line that is not kept that it is none', () => {
    const unkept = { line: '', longerThan: 64, bytes: 90, pieces: 1, message: 1 }
    expect(entryText(entry(1, { kind: 'line', from: 'C', ...unkept })).text).toBe(
      'a line of more than 64 bytes, not kept',
    )
  })
})

describe('a notice', () => {
  it('names the port that is taken, and the one that is free', () => {
    const notice = noticeOfStart({ kind: 'port-in-use', port: 1863, free: 1864 }, '127.0.0.1', 1863)
    expect(notice).toEqual({ kind: 'busy', port: 1863, free: 1864 })
    expect(notice && noticeText(notice)).toBe(
      'Port 1863 is in use. Close the other program, or use another port here and in your client.',
    )
  })

  it('says nothing of a start that came off, and of a file that nobody chose', () => {
    expect(noticeOfStart({ kind: 'listening', host: '127.0.0.1', port: 1863 }, '127.0.0.1', 1863)).toBeNull()
    expect(noticeOfSaved({ kind: 'cancelled' })).toBeNull()
  })

  it('says on which host nobody was let in', () => {
    const notice = noticeOfStart({ kind: 'not-confirmed' }, '0.0.0.0', 1863)
    expect(notice && noticeText(notice)).toBe(
      'Nothing listens: you did not let other machines in on 0.0.0.0.',
    )
  })

  it('says where the system refused', () => {
    const fault = { kind: 'not-allowed', code: 'EACCES' } as const
    expect(noticeText({ kind: 'fault', fault, host: '127.0.0.1', port: 80 })).toMatch(
      /127\.0\.0\.1:80 \(EACCES\)/,
    )
  })
})

describe('what is typed', () => {
  it.each([
    ['1863', 1863],
    [' 0 ', 0],
    ['65535', 65_535],
    ['65536', null],
    ['-1', null],
    ['', null],
    ['1e3', null],
  ])('%j is the port %j', (text, port) => expect(portOf(text)).toBe(port))

  it.each([
    ['localhost', true],
    ['fe80::1%eth0', true],
    ['my server', false],
    ["'; rm", false],
    ['', false],
  ])('%j may be a host: %j', (text, may) => expect(isHost(text)).toBe(may))

  it('is judged by the range of its limit', () => {
    expect(judgeLimit('lineBytes')('1,024')).toEqual({ ok: true, value: 1024 })
    expect(judgeLimit('lineBytes')('63').ok).toBe(false)
    expect(judgeLimit('lineBytes')('no').ok).toBe(false)
  })
})

describe('keys in a list', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowUp', -1, 9],
    ['ArrowDown', 9, 9],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['Home', -1, 0],
    ['End', -1, 9],
    ['PageDown', 4, 9],
    ['a', 4, null],
  ] as const)('%s leads from %i to %j', (key, from, to) => expect(placeAfter(key, from, 10)).toBe(to))

  it('leads nowhere where there is nothing', () => expect(placeAfter('End', -1, 0)).toBeNull())
})

it('tells screen readers of the newest who came or went, and of nothing in between', () => {
  const closed = entry(2, { kind: 'closed', by: 'client' }, 41)
  const line = entry(3, { kind: 'line', from: 'C', line: 'OUT', bytes: 5, pieces: 1, message: 1 }, 42)
  const known = { ...NOTHING_KNOWN, open: 2, rows: [row(41)], log: [entry(1), closed, line] }
  expect(announcement(known)).toBe('Connection 41 closed: Must upgrade. 2 open.')
  expect(announcement(NOTHING_KNOWN)).toBe('')
})
