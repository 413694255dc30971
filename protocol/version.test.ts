import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsWithVersion, compareVersions, isVersion, newestVersion, versionKey } from './version.ts'

const part = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9999 }))
    .map(([zeros, n]) => '0'.repeat(zeros) + n),
  fc.constantFrom('9007199254740993', '9007199254740992', '00000000000000000001'),
)
const version = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.'))

describe('a version', () => {
  it.each(['6.0.0602', '14.0.8117.0416', '7', '0.0.0', '3.5.1'])('is %s', (text) => {
    expect(isVersion(text)).toBe(true)
  })

  it.each(['', '7.x', 'b.0.0328', '7.', '.7', '7..0', '7.5.0303P', '-1.0', '7.0 ', '７.０', '1e3', '7.0\n'])(
    'is not %j',
    (text) => {
      expect(isVersion(text)).toBe(false)
    },
  )
})

describe('order', () => {
  it.each([
    ['7.5.0324', '=', '7.5.324'],
    ['7.5', '=', '7.5.0.0000'],
    ['7.5', '=', '7.5.0000000000000000'],
    ['7.5', '<', '7.5.0000000000000001'],
    ['6.0.0602', '<', '6.2.0205'],
    ['4.6.0083', '<', '4.10.0001'],
    ['14.0.8064', '<', '14.0.8064.0206'],
    ['14.0.8117.0416', '=', '14.0.8117.416'],
    ['9.9.9999', '<', '14.0.8050.1202'],
    ['1.9007199254740992', '<', '1.9007199254740993'],
  ] as const)('%s %s %s', (left, sign, right) => {
    const order = Math.sign(compareVersions(left, right))
    expect(order).toBe({ '<': -1, '=': 0 }[sign])
    expect(compareVersions(right, left) + compareVersions(left, right)).toBe(0)
  })

  it('is total: of two versions one is older, or they are the same both ways', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0)
        expect(compareVersions(a, a)).toBe(0)
      }),
    )
  })

  it('is transitive, and what is the same compares the same with everything', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [oldest = '', middle = '', newest = ''] = [a, b, c].sort(compareVersions)
        expect(compareVersions(oldest, middle)).toBeLessThanOrEqual(0)
        expect(compareVersions(middle, newest)).toBeLessThanOrEqual(0)
        expect(compareVersions(oldest, newest)).toBeLessThanOrEqual(0)
        if (compareVersions(a, b) === 0) {
          expect(Math.sign(compareVersions(a, c))).toBe(Math.sign(compareVersions(b, c)))
        }
      }),
    )
  })

  it('does not see padding or missing parts', () => {
    fc.assert(
      fc.property(version, fc.nat(3), (text, zeros) => {
        const padded = text.split('.').map((one) => '0'.repeat(zeros) + one)
        expect(compareVersions(text, [...padded, '0000'].join('.'))).toBe(0)
      }),
    )
  })
})

describe('a key', () => {
  const byKeys = (a: string, b: string): number => {
    const [left, right] = [versionKey(a), versionKey(b)]
    return left < right ? -1 : left > right ? 1 : 0
  }

  it('sorts as versions compare', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(byKeys(a, b)).toBe(Math.sign(compareVersions(a, b)))
      }),
    )
  })

  it('has room for parts of any length', () => {
    const digits = [9, 10, 65534, 65535, 65536, 65537].map((length) => '1'.repeat(length))
    for (const a of digits)
      for (const b of digits) expect(byKeys(`1.${a}`, `1.${b}`)).toBe(Math.sign(a.length - b.length))
  })
})

describe('the newest', () => {
  it('is one of them, and none is newer', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), (versions) => {
        const newest = newestVersion(versions)
        expect(versions).toContain(newest)
        for (const one of versions) expect(compareVersions(newest ?? '', one)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('of none is null', () => expect(newestVersion([])).toBeNull())
})

describe('beginning with a version', () => {
  it.each([
    ['14.0.8064.0206', '14.0.8064', true],
    ['14.0.08064.0206', '14.0.8064', true],
    ['14.0.8064', '14.0.8064', true],
    ['14.0.8064', '14.0.8064.0206', false],
    ['14.0.80640.1', '14.0.8064', false],
    ['5.1.1', '5', true],
  ])('%s with %s: %s', (text, prefix, begins) => {
    expect(beginsWithVersion(text, prefix)).toBe(begins)
  })
})
