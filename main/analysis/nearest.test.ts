import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../protocol/version.ts'
import { Nearest } from './nearest.ts'

const RELEASES = [
  '5.0.0482',
  '6.0.0602',
  '6.0',
  '6.2.0205',
  '7.0.0777',
  '7.0.0813',
  '7.5.0324',
  '14.0.8064.0206',
]
const nearestTo = (version: string): string | undefined =>
  RELEASES[new Nearest(RELEASES.map((each) => ({ version: each }))).to(version) ?? -1]

describe('the nearest release', () => {
  it.each([
    ['7.0.0812', '7.0.0813', 'shares two parts, and is one away in the third'],
    ['7.0.0795', '7.0.0777', 'is as near as the newer one, and older'],
    ['7.4.9999', '7.5.0324', 'is one away in the second part'],
    ['6.1.0203', '6.0', 'is as near as 6.2, and the oldest of those as near'],
    ['14.0.8064', '14.0.8064.0206', 'shares three parts'],
    ['99.0', '14.0.8064.0206', 'is the newest'],
    ['0.1', '5.0.0482', 'is the oldest'],
    ['7.0.0813', '7.0.0813', 'is the same'],
  ])('to %s is %s: it %s', (version, nearest) => expect(nearestTo(version)).toBe(nearest))

  it('is the first of those that compare as equal', () => {
    expect(new Nearest([{ version: '7.5.324' }, { version: '7.5.0324' }]).to('7.5.0325')).toBe(0)
  })

  it('is none where there are none', () => expect(new Nearest([]).to('1.0')).toBeNull())

  it('is found as by looking at every one', () => {
    const part = (version: string, place: number) => Number(version.split('.')[place] ?? 0)
    /** Shared parts, then closeness, then age: the larger the nearer. */
    const nearness = (release: string, version: string): readonly number[] => {
      let shared = 0
      while (shared < 4 && part(release, shared) === part(version, shared)) shared++
      return [shared, -Math.abs(part(release, shared) - part(version, shared))]
    }
    const few = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 8 }), few, (releases, version) => {
        const best = [...releases.keys()].sort((a, b) => {
          const [left, right] = [releases[a] ?? '', releases[b] ?? '']
          const [near, far] = [nearness(left, version), nearness(right, version)]
          return (
            (far[0] ?? 0) - (near[0] ?? 0) ||
            (far[1] ?? 0) - (near[1] ?? 0) ||
            compareVersions(left, right) ||
            a - b
          )
        })[0]
        expect(new Nearest(releases.map((each) => ({ version: each }))).to(version)).toBe(best)
      }),
    )
  })
})
