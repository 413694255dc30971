// What comparing versions may come to, and how ranges and keys are read to the character.

import { describe, expect, it } from 'vitest'
import { OUTCOMES } from './formats/outcomes.ts'
import { compareWith, isComparedOutcome } from './judge.ts'
import { unreachable } from './result.ts'
import { beginsWithVersion, newestVersion, versionKey } from './version.ts'
import { inRange, parseRange, versionsOf } from './version-range.ts'

it('a comparison is of the own version with the three of the reply', () => {
  const reply = {
    command: 'CVQ' as const,
    trid: '1',
    recommended: '3',
    recommended2: '4',
    minimum: '2',
    downloadUrl: 'a',
    fallbackUrl: 'b',
  }
  expect(compareWith('1', reply)).toEqual({ own: '1', recommended: '3', recommended2: '4', minimum: '2' })
})

it('five outcomes come of a comparison, the others without one', () => {
  expect(OUTCOMES.filter(isComparedOutcome).toSorted()).toEqual(
    ['downgrade-advised', 'incompatible', 'up-to-date', 'upgrade-forced', 'upgrade-offered'].toSorted(),
  )
})

it('a case that was forgotten is said with its value', () => {
  const forgotten: unknown = { kind: 'new' }
  const said = () => Reflect.apply(unreachable, undefined, [forgotten])
  expect(said).toThrow('a case was forgotten: {"kind":"new"}')
})

describe('a range', () => {
  const range = (text: string) => {
    const read = parseRange(text)
    if (!read.ok) throw new Error(text)
    return read.value
  }

  it('may have any spaces, and names its versions in order', () => {
    expect(versionsOf(range('>=  4.10 \t <5.0  ||  =  6.2'))).toEqual(['4.10', '5.0', '6.2'])
    expect(range('>=  4.10 \t <5.0')).toEqual(range('>=4.10 <5.0'))
  })

  it('above a version does not have it', () => {
    expect(inRange('5.0', range('>5.0'))).toBe(false)
    expect(inRange('5.0.1', range('>5.0'))).toBe(true)
  })
})

describe('versions', () => {
  it('have one key where they compare the same, whatever zeros they end or begin with', () => {
    expect(versionKey('6.0.0')).toBe(versionKey('06'))
    expect(versionKey('6')).not.toBe(versionKey('6.0.1'))
    expect(versionKey('0.0')).toBe('')
    expect(versionKey('1.23')).toBe('\u00011\u000223')
  })

  it('that are equally new: the first is the newest', () => {
    expect(newestVersion(['6.0', '6.0.0', '5'])).toBe('6.0')
  })

  it('begin with another only where they have all its parts', () => {
    expect(beginsWithVersion('14.0', '14.0.0')).toBe(false)
    expect(beginsWithVersion('14.0.0', '14.0')).toBe(true)
  })
})
