// The small formats and names that stand beside the files: addresses, installers, findings, what a rule looks at.

import { describe, expect, it } from 'vitest'
import { releaseSchema } from './catalogue.ts'
import { hostSchema, isHost } from './endpoint.ts'
import { findingKey } from './finding.ts'
import { INSTALLER_SETTINGS, installerSchema } from './installer.ts'
import { WIRE_NAMES } from './policy.ts'
import { check } from './read.ts'
import { BY_NONE, BY_OTHERWISE } from './sweep.ts'

describe('a host', () => {
  it.each([
    'localhost',
    '127.0.0.1',
    '::1',
    'fe80::1%eth0',
    'bücher.example',
    'a_b-c',
    '例',
    'x'.repeat(253),
  ])('may be %s', (host) => {
    expect(isHost(host)).toBe(true)
    expect(check(hostSchema, host).ok).toBe(true)
  })

  it.each(['', 'a b', 'a/b', 'a@b', '[::1]', ' a', 'a ', '-->', 'x'.repeat(254), 7])('is not %j', (host) => {
    if (typeof host === 'string') expect(isHost(host)).toBe(false)
    expect(check(hostSchema, host)).toMatchObject({ ok: false, reason: { expected: 'token' } })
  })
})

it('an installer of which nothing is said is whole, and takes any of its figures', () => {
  const read = check(installerSchema, {})
  expect(read.ok && read.value).toMatchObject({ trouble: 'none' })
  expect(read.ok && Object.keys(read.value).sort()).toEqual(
    ['afterBytes', 'bytes', 'bytesPerSecond', 'mostBytes', 'silenceSeconds', 'trouble'].sort(),
  )
  expect(read).toEqual({ ok: true, value: INSTALLER_SETTINGS })
  expect(check(installerSchema, { bytes: -1 })).toMatchObject({ ok: false, reason: { path: 'bytes' } })
})

it('a finding is told from others by its kind, its rule and its subject', () => {
  const finding = { kind: 'loop', rule: 'a', facts: {} } as const
  const keys = [
    finding,
    { ...finding, kind: 'stranded' as const },
    { ...finding, rule: 'b' },
    { ...finding, facts: { about: 'win' } },
  ].map(findingKey)
  expect(new Set(keys).size).toBe(4)
  expect(findingKey({ ...finding, facts: { about: '', url: 'x' } })).toBe(keys[0])
})

it('what a rule looks at has the protocol’s own names', () => {
  expect(WIRE_NAMES).toEqual({
    systemType: 'system-type',
    systemVersion: 'system-ver',
    arch: 'system-arch',
    locale: 'locale',
    library: 'requesting-library',
    identification: 'client-identification',
    version: 'client-version',
    cohort: 'cohort',
  })
})

it.each(['capture', 'server-reply', 'imitation', 'listing', 'memory'])(
  '%s is evidence of a version',
  (evidence) => {
    const read = check(releaseSchema, { evidence })
    expect(read.ok ? null : read.reason).toMatchObject({ kind: 'missing-key' })
    expect(check(releaseSchema.pipe[2].entries.evidence, evidence).ok).toBe(true)
  },
)

it('the places of a sweep that are no rule’s lie below all places', () => {
  expect([BY_OTHERWISE, BY_NONE].every((place) => place < 0)).toBe(true)
  expect(BY_OTHERWISE).not.toBe(BY_NONE)
})
