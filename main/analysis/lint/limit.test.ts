import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inRange, parseRange } from '../../../protocol/version-range.ts'
import { type LimitedSystem, limitText, limitTo, type SystemLimit } from './limit.ts'

const system = (type: string, version: string, kept: boolean, matched = true): LimitedSystem => ({
  type,
  version,
  matched,
  kept,
})

const KEPT = true
const LEFT = false

describe('a rule limited to some systems', () => {
  it('of whole types names these', () => {
    expect(limitTo([system('win', '4.10', KEPT), system('mac', '9.0', LEFT)])).toEqual({
      systemType: ['win'],
    })
  })

  it('of some versions has a range up to the first that is left', () => {
    const limit = limitTo([
      system('winnt', '5.0', KEPT),
      system('winnt', '5.1', KEPT),
      system('winnt', '6.0', LEFT),
    ])
    expect(limit).toEqual({ systemType: ['winnt'], systemVersion: '<6.0' })
  })

  it('of versions apart has one range for each run', () => {
    const versions = ['4.0', '5.0', '5.1', '6.0', '6.1.0']
    const limit = limitTo(versions.map((version, i) => system('winnt', version, i % 2 === 0)))
    expect(limit?.systemVersion).toBe('<5.0 || >=5.1 <6.0 || >=6.1.0')
  })

  it('does not let in what the rule left out before', () => {
    const limit = limitTo([
      system('winnt', '4.0', LEFT, false),
      system('winnt', '5.0', KEPT),
      system('winnt', '6.0', LEFT),
    ])
    expect(limit).toEqual({ systemType: ['winnt'], systemVersion: '>=5.0 <6.0' })
  })

  it('is impossible where no condition tells the systems apart, or none is left', () => {
    expect(limitTo([system('winnt', '6.0', KEPT), system('winnt', '6.0.0', LEFT)])).toBeNull()
    expect(limitTo([system('win', '4.10', KEPT), system('winnt', '4.10', KEPT)])).not.toBeNull()
    expect(limitTo([system('win', '4.10', LEFT)])).toBeNull()
  })

  it('is named as on the button', () => {
    expect(limitText({ systemType: ['win', 'winnt'] })).toBe('win, winnt')
    expect(limitText({ systemType: ['winnt'], systemVersion: '<6.0' })).toBe('winnt <6.0')
  })
})

const admits = ({ systemType, systemVersion }: SystemLimit, { type, version }: LimitedSystem): boolean => {
  const range = systemVersion === undefined ? null : parseRange(systemVersion)
  if (range?.ok === false) throw new Error(systemVersion)
  return (systemType?.includes(type) ?? true) && (range === null || inRange(version, range.value))
}

const systems = fc.array(
  fc.record({
    type: fc.constantFrom('win', 'winnt', 'mac'),
    version: fc.constantFrom('4.0', '4.10', '5.0', '5.1', '6.0', '6.0.0', '10.2'),
    matched: fc.boolean(),
    kept: fc.boolean(),
  }),
)

it('lets in exactly the kept systems of those it matched, whenever there is a limit', () => {
  fc.assert(
    fc.property(systems, (drawn) => {
      // Nothing is kept that was not matched, and a system stands once.
      const once = [...new Map(drawn.map((each) => [each.type + each.version, each])).values()]
      const all = once.map((each) => ({ ...each, kept: each.kept && each.matched }))
      const limit = limitTo(all)
      if (limit === null) return
      const kept = limit.systemVersion === undefined ? all.filter(({ matched }) => matched) : all
      expect(kept.filter((each) => admits(limit, each))).toEqual(all.filter((each) => each.kept))
    }),
  )
})
