import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let said: string[] = []
beforeEach(() => {
  vi.resetModules()
  said = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const keeping = (lines: string[]) => ({ add: (more: readonly string[]) => void lines.push(...more) })
const texts = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z /, ''))

test('lines wait until the log is opened, and keep their order', async () => {
  const { keepLog, note } = await import('./log.ts')
  const lines: string[] = []
  note('info', 'first')
  keepLog(keeping(lines))
  note('trouble', 'second')
  expect(texts(lines)).toEqual(['info first', 'trouble second'])
})

test('no more wait than can be held', async () => {
  const { keepLog, note } = await import('./log.ts')
  const lines: string[] = []
  for (let line = 0; line < 1000; line++) note('info', String(line))
  keepLog(keeping(lines))
  expect(lines).toHaveLength(200)
})

test('an error goes to the terminal as it is, and to the log without what it quotes', async () => {
  const { keepLog, logError } = await import('./log.ts')
  const lines: string[] = []
  keepLog(keeping(lines))
  logError('reading', new Error('Unexpected "all of my scenario" in it'))
  expect(said.join()).toContain('all of my scenario')
  expect(lines.join()).toContain('error reading: Error: Unexpected “…” in it')
  expect(lines.join()).not.toContain('all of my scenario')
})

test('no text can look like an entry of its own', async () => {
  const { keepLog, note } = await import('./log.ts')
  const lines: string[] = []
  keepLog(keeping(lines))
  note('info', 'one\n2026-01-01T00:00:00.000Z error forged\r\nand\u2028more \u001b[31m')
  expect(texts(lines)).toEqual([
    'info one\n    2026-01-01T00:00:00.000Z error forged\n    and\n    more ·[31m',
  ])
})

test('a long entry is cut', async () => {
  const { keepLog, note } = await import('./log.ts')
  const lines: string[] = []
  keepLog(keeping(lines))
  note('info', 'x'.repeat(100_000))
  expect(lines.join().length).toBeLessThan(9000)
})
