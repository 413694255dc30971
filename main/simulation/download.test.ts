import fc from 'fast-check'
import { expect, it } from 'vitest'
import { INSTALLER_BYTES, STALL_MS, simulateDownload } from './download.ts'
import { Random } from './random.ts'

const seeds = fc.nat()

it('a complete download brings every byte in 4.55 seconds and takes no random number', () => {
  const random = new Random(1)
  expect(simulateDownload('completes', random)).toEqual({
    outcome: 'completes',
    bytes: INSTALLER_BYTES,
    totalBytes: INSTALLER_BYTES,
    durationMs: 4550,
  })
  expect(random.next()).toBe(new Random(1).next())
})

it('one that fails breaks between a fifth and four fifths, and ends there', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { bytes, totalBytes, durationMs } = simulateDownload('fails', new Random(seed))
      expect(bytes / totalBytes).toBeGreaterThanOrEqual(0.199)
      expect(bytes / totalBytes).toBeLessThan(0.8)
      expect(durationMs).toBe(Math.round(bytes / 2000))
    }),
  )
})

it('one that stalls breaks in the same place and is waited for', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const failed = simulateDownload('fails', new Random(seed))
      const stalled = simulateDownload('stalls', new Random(seed))
      expect(stalled).toEqual({ ...failed, outcome: 'stalls', durationMs: failed.durationMs + STALL_MS })
    }),
  )
})
