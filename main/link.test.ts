import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadAssets } from './files.ts'
import { LONGEST_LINK, MOST_UNPACKED, printLink, readLink } from './link.ts'
import { isLink } from './link-scheme.ts'

const assets = loadAssets(join(import.meta.dirname, '..', 'assets'))
if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
const { scenarios } = assets.value

const linkOf = (name: string): string => {
  const scenario = scenarios.find((each) => each.name === name)?.scenario
  const link = scenario === undefined ? null : printLink(scenario)
  if (link?.ok !== true) throw new Error(`no link of ${name}`)
  return link.value
}
const start = linkOf('start')

const linkWith = (content: string | Uint8Array): string =>
  `cvq-lab://scenario/1${deflateRawSync(content).toString('base64url')}`

describe('a link', () => {
  test.each(scenarios.map(({ name, scenario }) => [name, scenario] as const))(
    'carries the whole of %s',
    (_name, scenario) => {
      const link = printLink(scenario)
      expect(link).toMatchObject({ ok: true })
      if (link.ok) expect(readLink(link.value)).toEqual({ ok: true, value: scenario })
    },
  )

  test('is the same for the same scenario, and no character of it needs care', () => {
    expect(linkOf('start')).toBe(start)
    expect(start).toMatch(/^cvq-lab:\/\/scenario\/1[\w-]+$/)
  })

  test('is read as mail programs and systems change it', () => {
    for (const changed of [
      ` ${start}\n`,
      `${start.slice(0, 60)}\r\n  ${start.slice(60)}`,
      start.replace('cvq-lab', 'CVQ-LAB'),
      `${start}/`,
    ]) {
      expect(readLink(changed)).toEqual(readLink(start))
      expect(isLink(changed)).toBe(true)
    }
    expect(isLink('https://example.com/')).toBe(false)
  })

  test('carries one of an older format too', () => {
    const older = { ...scenarios[0]?.scenario, format: 'cvq-lab/scenario@0', latency: 90 }
    const { network: _, ...rest } = { network: null, ...older }
    expect(readLink(linkWith(JSON.stringify(rest)))).toMatchObject({
      ok: true,
      value: { network: { latencyMs: 90 } },
    })
  })

  test('is not made of what is too large for one', () => {
    const [first] = scenarios
    if (first === undefined) throw new Error('no scenario')
    // What does not repeat does not get shorter.
    const title = Array.from({ length: 40_000 }, (_, i) => ((i * 48_271) % 2_147_483_647).toString(36)).join(
      '',
    )
    expect(printLink({ ...first.scenario, title })).toMatchObject({
      ok: false,
      reason: { limit: LONGEST_LINK },
    })
  })
})

describe('is no link to open', () => {
  test.each([
    ['', 'not-a-link'],
    ['https://example.com/', 'not-a-link'],
    ['cvq-lab://', 'not-a-link'],
    ['cvq-lab://scenario/', 'not-a-link'],
    ['cvq-lab://elsewhere/1abc', 'not-a-link'],
    [`${start}?x=1`, 'not-a-link'],
    [`${start}#x`, 'not-a-link'],
    ['cvq-lab://scenario/../../etc/passwd', 'not-a-link'],
    [start.replace('scenario/1', 'scenario/2'), 'newer-link'],
    [start.slice(0, -20), 'damaged'],
    ['cvq-lab://scenario/1', 'damaged'],
    ['cvq-lab://scenario/1AAAA', 'damaged'],
    [linkWith('{'), 'damaged'],
    [linkWith(new Uint8Array([0xff, 0xfe, 0])), 'damaged'],
    ['x'.repeat(LONGEST_LINK + 1), 'too-long'],
    [linkWith('null'), 'content'],
    [linkWith('{"format":"cvq-lab/policy@1"}'), 'content'],
  ])('%.40s: %s', (text, kind) => {
    expect(readLink(text)).toMatchObject({ ok: false, reason: { kind } })
  })

  test('what unpacks to more than is allowed, however small it is', () => {
    const bomb = linkWith(new Uint8Array(MOST_UNPACKED + 1))
    expect(bomb.length).toBeLessThan(4096)
    expect(readLink(bomb)).toEqual({ ok: false, reason: { kind: 'too-much', limit: MOST_UNPACKED } })
    const larger = linkWith(new Uint8Array(20 * MOST_UNPACKED))
    expect(readLink(larger)).toMatchObject({ reason: { kind: 'too-much' } })
  })

  test('a scenario that names files: a link carries all it needs', () => {
    const named = { ...scenarios[0]?.scenario, policy: '../../secret.policy.json' }
    expect(readLink(linkWith(JSON.stringify(named)))).toMatchObject({
      ok: false,
      reason: { kind: 'content', fault: { path: 'policy' } },
    })
  })

  test('anything else, without throwing', () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(bytes, (data) => {
        const packed = readLink(linkWith(data))
        const raw = readLink(`cvq-lab://scenario/1${Buffer.from(data).toString('base64url')}`)
        return !packed.ok && !raw.ok
      }),
    )
  })
})
