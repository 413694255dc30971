import { expect, test } from 'vitest'
import type { Door } from '../door.ts'
import { keepLog } from '../log.ts'
import { atMost } from './flood.ts'
import { countRefusals } from './refusals.ts'

const SENDER = { webContentsId: 1, isTopFrame: true, origin: 'app://cvq-lab' }

test('refusals are counted, noted a few times, and nothing of what was asked is', async () => {
  const lines: string[] = []
  keepLog({ add: (more) => void lines.push(...more) })
  const inner: Door = (_sender, name) =>
    Promise.resolve(
      name === 'cancel' ? { ok: true, value: null } : { ok: false, reason: { kind: 'not-allowed' } },
    )
  const { door, refused } = countRefusals(
    inner,
    atMost(2, 1000, () => 0),
  )
  expect(await door(SENDER, 'cancel', 1)).toEqual({ ok: true, value: null })
  for (let call = 0; call < 5; call++) await door(SENDER, 'secret-name', 'secret-argument')
  expect(refused()).toEqual({ 'not-allowed': 5, 'bad-argument': 0, failed: 0 })
  expect(lines).toHaveLength(2)
  expect(lines.join()).toContain('not-allowed')
  expect(lines.join()).not.toContain('secret')
})
