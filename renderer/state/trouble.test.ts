import { expect, test, vi } from 'vitest'
import type { Trouble } from '../../main/contract-trouble.ts'
import { TROUBLE_KINDS } from '../../main/contract-trouble.ts'
import { isAlarming, troubleSentence } from '../trouble/sentences.ts'
import { bench } from './fixture.ts'

const answered = <Value>(value: Value) => Promise.resolve({ ok: true, value } as const)

test('troubles are what the main process says, and go when they are dismissed', async () => {
  const dismissTrouble = vi.fn(() => answered(null))
  const troubles: readonly Trouble[] = [{ kind: 'software' }, { kind: 'page-again' }]
  const { lab } = bench({ troubles: () => answered(troubles), dismissTrouble })
  await lab.getState().loadTroubles()
  expect(lab.getState().troubles).toEqual(troubles)
  lab.getState().dismissTrouble('software')
  expect(lab.getState().troubles).toEqual([{ kind: 'page-again' }])
  expect(dismissTrouble).toHaveBeenCalledWith('software')
})

test('a diagnosis says how much of the log it holds, or that it failed', async () => {
  const { lab } = bench({ copyDiagnostics: () => answered(12) })
  await lab.getState().copyDiagnostics()
  expect(lab.getState().diagnosis).toEqual({ kind: 'copied', lines: 12 })
  lab.getState().dismissDiagnosis()
  expect(lab.getState().diagnosis).toBeNull()
  const refused = bench().lab
  await refused.getState().copyDiagnostics()
  expect(refused.getState().diagnosis).toEqual({ kind: 'failed' })
})

test('each trouble has a sentence that leaves nothing open', () => {
  const all: readonly Trouble[] = [
    { kind: 'settings-broken', aside: 'settings.broken-1.json' },
    { kind: 'settings-broken', aside: null },
    { kind: 'settings-not-kept', code: 'ENOSPC' },
    { kind: 'work-not-kept', code: 'ENOSPC' },
    { kind: 'work-aside', aside: 'unsaved-work.broken-1.json' },
    { kind: 'work-aside', aside: null },
    { kind: 'page-again' },
    { kind: 'software' },
    { kind: 'graphics-failing' },
    { kind: 'inner-error' },
  ]
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(TROUBLE_KINDS))
  const sentences = all.map(troubleSentence)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^{}]*\.$/)
  expect(new Set(sentences).size).toBe(all.length)
  expect(troubleSentence({ kind: 'work-not-kept', code: 'ENOSPC' })).toContain('ENOSPC (the disk is full)')
  expect(all.filter(isAlarming).map(({ kind }) => kind)).toEqual(['work-not-kept', 'inner-error'])
})
