import { expect, it } from 'vitest'
import { logTo, MOST_UNREAD } from './log.ts'

it('writes what is read in time, and counts what is not', () => {
  let unread = 0
  const lines: string[] = []
  const io = { out: (text: string) => lines.push(text), err: () => undefined, unread: () => unread }
  const log = logTo(io, (count) => `${count} left out`)
  const unmade = () => {
    throw new Error('an entry that is left out need not be made')
  }
  log(() => 'one')
  unread = MOST_UNREAD + 1
  log(unmade)
  log(unmade)
  unread = MOST_UNREAD
  log(() => 'four')
  log(() => 'five')
  expect(lines).toEqual(['one\n', '2 left out\n', 'four\n', 'five\n'])
})
