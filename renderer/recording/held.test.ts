import { expect, it } from 'vitest'
import type { HeldRow } from '../../protocol/recording.ts'
import { closedAt, firstOfInterest, saidText, summary, timeText } from './held.ts'

const row = (mark: HeldRow['mark'], line: string | null = 'x'): HeldRow => ({
  mark,
  from: 'S',
  line,
  message: null,
  why: null,
})
const SAME = [row('both')]
const OTHER = [row('both'), row('expected'), row('got', null), row('expected')]

it('opens the first connection that differs, else the first', () => {
  expect(firstOfInterest({ passed: false, connections: [SAME, OTHER, OTHER] })).toBe(1)
  expect(firstOfInterest({ passed: true, connections: [SAME, SAME] })).toBe(0)
})

it('counts the connections that differ', () => {
  expect(summary({ passed: true, connections: [SAME] })).toBe('It says the same, on 1 connection.')
  expect(summary({ passed: false, connections: [SAME, OTHER] })).toBe('It differs on 1 of 2 connections.')
})

it('knows from where on our server hears nothing', () => {
  expect(closedAt(OTHER)).toBe(2)
  expect(closedAt(SAME)).toBe(1)
})

it('writes a close as transcripts do', () => {
  expect(saidText(row('both', null))).toBe('[closes]')
})

it('writes a moment in UTC, where a calendar has it', () => {
  expect(timeText(1_066_176_000_999)).toBe('2003-10-15 00:00:00 UTC')
  expect(timeText(null)).toBeNull()
  expect(timeText(1e300)).toBeNull()
})
