import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareVersions } from '../../../protocol/version.ts'
import { versionKey } from './version-key.ts'

const part = fc.oneof(
  fc.constantFrom('0', '00', '1', '01', '9', '10', '0813'),
  fc.stringMatching(/^[0-9]{1,6}$/),
)
const version = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.'))

it('keys sort as versions compare', () => {
  fc.assert(
    fc.property(version, version, (a, b) => {
      const left = versionKey(a)
      const right = versionKey(b)
      const order = left < right ? -1 : left > right ? 1 : 0
      expect(order).toBe(Math.sign(compareVersions(a, b)))
    }),
    { numRuns: 500 },
  )
})

it('a part that is left out is 0', () => {
  expect(versionKey('7.5')).toBe(versionKey('7.5.0.0'))
  expect(versionKey('7.5.324')).toBe(versionKey('7.5.0324'))
})
