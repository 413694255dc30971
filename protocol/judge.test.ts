import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BEHAVIOURS } from './formats/client.ts'
import type { Comparison } from './formats/trace.ts'
import { judgeVersions } from './judge.ts'
import { compareVersions } from './version.ts'

const versions = (
  own: string,
  recommended: string,
  minimum: string,
  recommended2 = recommended,
): Comparison => ({
  own,
  recommended,
  recommended2,
  minimum,
})

describe('documented: below the minimum must upgrade, below recommended is offered one', () => {
  it.each([
    ['the seed\'s "New" example', '6.0.0602', '7.0.0813', '6.2.0205', 'upgrade-forced'],
    [
      'the seed\'s "Old" example: at the minimum is not below it',
      '1.0.0863',
      '5.0.0537',
      '1.0.0863',
      'upgrade-offered',
    ],
    ['at recommended', '7.0.0813', '7.0.0813', '6.2.0205', 'up-to-date'],
    ['above recommended', '7.5.0324', '7.0.0813', '6.2.0205', 'up-to-date'],
    [
      'recommended below the minimum, as French 7.0 got',
      '7.0.0300',
      '1.0.0000',
      '7.0.0425',
      'upgrade-forced',
    ],
    ['a missing part is 0', '14.0.8064', '14.0.8064.0000', '8.1.0178', 'up-to-date'],
    ['parts are numbers', '7.5.324', '7.5.0324', '6.2.0205', 'up-to-date'],
  ])('%s', (_, own, recommended, minimum, outcome) => {
    expect(judgeVersions(versions(own, recommended, minimum), 'documented')).toBe(outcome)
  })
})

describe('minimum-inclusive: at the minimum must upgrade too, where there is something newer', () => {
  it.each([
    ['the seed\'s "Old" example as the seed tells it', '1.0.0863', '5.0.0537', '1.0.0863', 'upgrade-forced'],
    ['below the minimum', '6.0.0602', '7.0.0813', '6.2.0205', 'upgrade-forced'],
    ['above the minimum', '6.2.0208', '7.0.0813', '6.2.0205', 'upgrade-offered'],
    ['at both: nothing newer', '7.0.0813', '7.0.0813', '7.0.0813', 'up-to-date'],
    ['at the minimum, above recommended', '7.0.0813', '6.0.0602', '7.0.0813', 'up-to-date'],
  ])('%s', (_, own, recommended, minimum, outcome) => {
    expect(judgeVersions(versions(own, recommended, minimum), 'minimum-inclusive')).toBe(outcome)
  })
})

describe('maximum: above recommended-version-2 is advised to go back', () => {
  it.each([
    ['above it', '7.5.0324', '7.0.0813', '6.2.0205', '7.0.0813', 'downgrade-advised'],
    ['at it', '7.0.0813', '7.0.0813', '6.2.0205', '7.0.0813', 'up-to-date'],
    ['the minimum comes first', '6.0.0602', '7.0.0813', '6.2.0205', '5.0.0537', 'upgrade-forced'],
    [
      'above it though below recommended',
      '7.0.0813',
      '7.5.0324',
      '6.2.0205',
      '6.2.0208',
      'downgrade-advised',
    ],
    ['below all', '6.2.0208', '7.0.0813', '6.2.0205', '7.0.0813', 'upgrade-offered'],
  ])('%s', (_, own, recommended, minimum, second, outcome) => {
    expect(judgeVersions(versions(own, recommended, minimum, second), 'maximum')).toBe(outcome)
  })
})

describe('observed-8.0-beta: an upgrade is silent, none is error 81000305', () => {
  it.each([
    ['recommended above own', '8.0.0328', '8.0.0566', '1.0.0000', 'upgrade-offered'],
    ['the minimum does not count', '8.0.0328', '8.0.0566', '8.0.0500', 'upgrade-offered'],
    ['the same', '8.0.0328', '8.0.0328', '1.0.0000', 'incompatible'],
    ['recommended below own', '8.0.0328', '7.5.0324', '1.0.0000', 'incompatible'],
  ])('%s', (_, own, recommended, minimum, outcome) => {
    expect(judgeVersions(versions(own, recommended, minimum), 'observed-8.0-beta')).toBe(outcome)
  })
})

const aVersion = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))

describe('laws of judging', () => {
  it('writing a version with more zeros changes no judgement', () => {
    fc.assert(
      fc.property(
        aVersion,
        aVersion,
        aVersion,
        fc.constantFrom(...BEHAVIOURS),
        (own, recommended, minimum, behaviour) => {
          const padded = own.replace(/[0-9]+/g, (part) => part.padStart(4, '0'))
          expect(judgeVersions(versions(`${padded}.0`, recommended, minimum), behaviour)).toBe(
            judgeVersions(versions(own, recommended, minimum), behaviour),
          )
        },
      ),
    )
  })

  it('a client that took what was recommended is asked nothing more, if the minimum allows it', () => {
    fc.assert(
      fc.property(aVersion, aVersion, (recommended, minimum) => {
        const after = judgeVersions(versions(recommended, recommended, minimum), 'documented')
        expect(after).toBe(compareVersions(recommended, minimum) < 0 ? 'upgrade-forced' : 'up-to-date')
      }),
    )
  })
})
