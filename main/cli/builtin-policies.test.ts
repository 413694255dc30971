// The built-in policies against what is known: captured replies, byte for byte; what the press of the day said of who
// was locked out; and, of the faulty ones, that a client run alone shows the fault.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { clientOfRelease, systemById } from '../../protocol/catalogue.ts'
import { handleIn } from '../../protocol/cohort.ts'
import type { System } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { parsePage } from '../../protocol/page.ts'
import { parseTranscript } from '../../protocol/transcript.ts'
import { compareVersions } from '../../protocol/version.ts'
import { loadAssets, readJsonFile } from '../files.ts'
import { compilePolicy } from '../server/policy.ts'
import { replay } from '../server/replay.ts'
import { simulate } from '../simulation/index.ts'

const ASSETS = join(import.meta.dirname, '../../assets')
const loaded = loadAssets(ASSETS)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.reason))
const { catalogue, policies, scenarios } = loaded.value

const HISTORIC = ['lockout-2003', 'september-2007', 'february-2009', 'october-2009']

function named<Item extends { readonly name: string }>(items: readonly Item[], name: string): Item {
  const found = items.find((item) => item.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}
const policyOf = (name: string): Policy => named(policies, name).policy
const start = named(scenarios, 'start').scenario

describe('the list', () => {
  it('has every policy and page of the folder', () => {
    const files = readdirSync(join(ASSETS, 'policies')).filter((file) => file !== 'order.json')
    const listed = policies.flatMap(({ name }) => [`${name}.md`, `${name}.policy.json`])
    expect(files.sort()).toEqual(listed.sort())
  })

  it('begins with the default and ends with the five faulty ones', () => {
    expect(policies.map(({ name }) => name)).toEqual([
      ...['seed', ...HISTORIC, 'ns'],
      ...['faulty-loop', 'faulty-stranded', 'faulty-shadowed', 'faulty-below-minimum', 'faulty-downgrade'],
    ])
  })
})

describe.each(policies)('the page of $name', ({ policy, page }) => {
  it('is titled as its policy is named, once', () => {
    const titles = parsePage(page).filter(({ kind }) => kind === 'heading')
    expect(titles).toEqual([{ kind: 'heading', parts: [{ kind: 'text', text: policy.name }] }])
  })

  it('is short, and names rules that are there', () => {
    const words = page.split(/\s+/).length
    expect(words).toBeGreaterThan(120)
    expect(words).toBeLessThan(250)
    const ids = policy.rules.map(({ id }) => id)
    const quoted = [...page.matchAll(/[Tt]he rule `([^`]+)`|^- `([a-z0-9-]+)`/gm)].map(([, a, b]) => a ?? b)
    expect(quoted.filter((id) => id !== undefined && !ids.includes(id))).toEqual([])
  })
})

const recordedSchema = v.array(v.looseObject({ id: v.string(), lines: v.array(v.string()) }))
const recorded = readJsonFile(join(ASSETS, 'transcripts/recorded.json'), (value) => ({
  ok: true,
  value: v.parse(recordedSchema, value),
}))
/** A recorded exchange, in the transcript's notation. */
function linesOf(id: string): readonly string[] {
  const found = recorded.ok ? recorded.value.find((each) => each.id === id) : undefined
  if (found === undefined) throw new Error(`nothing recorded as ${id}`)
  return found.lines
}
/** The version query and its answer alone: these policies agree on no dialect. */
const queryOf = (id: string): string =>
  linesOf(id)
    .filter((line) => /^[CS]: CV[QR] /.test(line))
    .join('\n')

/** What differs between a transcript and what the policy says: nothing, when it is reproduced. */
function differences(text: string, policy: Policy): readonly string[] {
  const read = parseTranscript(text, 'plain')
  const [connection] = read.ok ? read.value : []
  if (connection === undefined) throw new Error('no transcript')
  return replay(connection, compilePolicy(policy, catalogue))
    .rows.filter(({ mark }) => mark !== 'both')
    .map(({ mark, text: said }) => `${mark}: ${said}`)
}

describe('captured and documented replies', () => {
  it.each([
    ['seed', 'seed-old'],
    ['seed', 'seed-new'],
    ['seed', 'wiki-cvr0-old'],
    ['february-2009', 'pidgin-2009-feb'],
    ['ns', 'pidgin-2009-feb'],
    ['ns', 'emesene-2008-es'],
    ['ns', 'msnpiki-cvr-60'],
    ['ns', 'wiki-msnp13'],
  ])('%s gives %s byte for byte', (name, id) => {
    expect(differences(queryOf(id), policyOf(name))).toEqual([])
  })

  it('february-2009, had it spoken MSNP15, gives the whole of what Pidgin logged', () => {
    const policy = { ...policyOf('february-2009'), dialects: ['MSNP15'] }
    const whole = linesOf('pidgin-2009-feb').filter((line) => /^[CS]: (VER|CVR) /.test(line))
    expect(whole).toHaveLength(4)
    expect(differences(whole.join('\n'), policy)).toEqual([])
  })

  it.each([
    ['msnpiki-cvr-60', '1.0.0000'],
    ['wiki-msnp9', '6.0.0268'],
  ])('lockout-2003 gives %s but for the minimum', (id, minimum) => {
    const raised = queryOf(id).replace(` ${minimum} `, ' 5.0.0000 ')
    expect(differences(raised, policyOf('lockout-2003'))).toEqual([])
  })

  it('october-2009 gives Pidgin of February the numbers of October, with the address in the catalogue', () => {
    const { url } = named(
      catalogue.releases.map((release) => ({ ...release, name: release.version })),
      '14.0.8089.0726',
    )
    const [asked = ''] = queryOf('pidgin-2009-feb').split('\n')
    const answered = `S: CVR 2 14.0.8089 14.0.8089 14.0.8089 ${url} http://download.live.com/?sku=messenger`
    expect(differences(`${asked}\n${answered}`, policyOf('october-2009'))).toEqual([])
  })
})

/** The release of that version on that system, whether or not it runs there. */
function clientOn(version: string, id: string): Client {
  const system = systemById(catalogue, id)
  const release = catalogue.releases.find((each) => each.version === version)
  if (system === null || release === undefined) throw new Error(`no ${version} or no ${id}`)
  const { type, arch } = system
  const placed = { ...start.client, system: { type, version: system.version, arch } }
  return { ...clientOfRelease(catalogue, placed, release), system: placed.system }
}

const play = (name: string, client: Client): Trace =>
  simulate({ ...start, client, policy: policyOf(name) }, catalogue)

describe('who was locked out', () => {
  it.each([
    ['lockout-2003', '3.6.0039', 'windows-95', 'refused'],
    ['lockout-2003', '4.6.0083', 'windows-nt-4', 'upgrade-forced'],
    ['lockout-2003', '4.6.0083', 'windows-98', 'upgrade-forced'],
    ['lockout-2003', '5.0.0537', 'windows-98', 'upgrade-offered'],
    ['lockout-2003', '6.0.0602', 'windows-xp', 'up-to-date'],
    ['lockout-2003', '4.0.0155', 'windows-xp', 'upgrade-forced'],
    ['lockout-2003', '4.7.0041', 'windows-xp', 'upgrade-forced'],
    ['lockout-2003', '4.7.2009', 'windows-xp', 'up-to-date'],
    ['lockout-2003', '5.0.0482', 'windows-2000', 'up-to-date'],
    ['lockout-2003', '2.5.1', 'mac-os-9', 'up-to-date'],
    ['lockout-2003', '2.5.1', 'mac-os-x-10.2', 'upgrade-forced'],
    ['lockout-2003', '3.5.1', 'mac-os-x-10.2', 'up-to-date'],
    ['september-2007', '6.2.0208', 'windows-xp', 'upgrade-forced'],
    ['september-2007', '7.0.0820', 'windows-xp', 'upgrade-forced'],
    ['september-2007', '7.5.0324', 'windows-xp', 'upgrade-forced'],
    ['september-2007', '8.0.0812', 'windows-xp', 'upgrade-forced'],
    ['september-2007', '8.1.0178', 'windows-vista', 'up-to-date'],
    ['september-2007', '7.0.0813', 'windows-2000', 'upgrade-forced'],
    ['september-2007', '7.0.0820', 'windows-2000', 'up-to-date'],
    ['september-2007', '4.7.3001', 'windows-xp', 'upgrade-offered'],
    ['february-2009', '7.5.0324', 'windows-xp', 'upgrade-forced'],
    ['february-2009', '8.1.0178', 'windows-xp', 'upgrade-offered'],
    ['february-2009', '8.5.1302', 'windows-vista', 'upgrade-offered'],
    ['february-2009', '14.0.8064.0206', 'windows-xp', 'up-to-date'],
    ['october-2009', '8.5.1302', 'windows-xp', 'upgrade-forced'],
    ['october-2009', '14.0.8064.0206', 'windows-7', 'upgrade-forced'],
    ['october-2009', '14.0.8089.0726', 'windows-7', 'up-to-date'],
    ['october-2009', '8.5.1302', 'windows-2003', 'upgrade-forced'],
    ['october-2009', '7.0.0820', 'windows-98', 'up-to-date'],
    ['october-2009', '3.6.0039', 'windows-95', 'up-to-date'],
  ])('%s: %s on %s is %s', (name, version, system, outcome) => {
    expect(play(name, clientOn(version, system)).outcome).toBe(outcome)
  })

  it.each(HISTORIC)('%s leaves no release stranded, circling or older, on any system', (name) => {
    const everybody = catalogue.releases.flatMap(({ version }) =>
      catalogue.systems.map(({ id }: System) => clientOn(version, id)),
    )
    const wrong = everybody.filter((client) => {
      const { end, hops } = play(name, client).journey
      const older = hops.some(({ version }) => compareVersions(version, client.version) < 0)
      return end === 'stranded' || end === 'loops' || older || hops.length > 2
    })
    expect(wrong).toEqual([])
  })
})

/** The way of a journey, and how it ends: `8.1.0178 by winnt`. */
function wayOf(trace: Trace): readonly string[] {
  const { hops, end } = trace.journey
  return [...hops.map(({ version, rule }) => `${version} by ${rule}`), end]
}

describe('the faulty ones show their fault', () => {
  it('loop: a client is sent to a version that is sent to the same', () => {
    const trace = play('faulty-loop', clientOn('7.0.0820', 'windows-xp'))
    expect(wayOf(trace)).toEqual(['7.0.0820 by winnt', 'loops'])
    expect(wayOf(play('faulty-loop', clientOn('6.0.0602', 'windows-xp')))).toEqual([
      ...['6.0.0602 by winnt', '7.0.0820 by winnt'],
      'loops',
    ])
  })

  it('stranded: outside the stage, the floor leads to a shut door', () => {
    const way = (from: number, below: number): readonly string[] => {
      const handle = handleIn([{ salt: '14.0.8089', from, below }]) ?? ''
      return wayOf(play('faulty-stranded', { ...clientOn('6.0.0602', 'windows-xp'), handle }))
    }
    const floor = '6.0.0602 by floor'
    expect(way(25, 100)).toEqual([floor, '8.1.0178 by otherwise', 'stranded'])
    expect(way(0, 25)).toEqual([...[floor, '8.1.0178 by stage', '14.0.8089 by newer'], 'rests'])
  })

  it('shadowed: a Spanish client gets the English file', () => {
    const spanish = { ...clientOn('6.0.0602', 'windows-xp'), locale: '0x0c0a' }
    const trace = play('faulty-shadowed', spanish)
    expect(trace.why?.rule).toBe('winnt')
    expect(trace.lines.find(({ line }) => line.startsWith('CVQ') && line.includes('/en/'))).toBeDefined()
  })

  it('below minimum: the stone is below its own bar, and only the next rule saves them', () => {
    const client = clientOn('6.0.0602', 'windows-xp')
    expect(wayOf(play('faulty-below-minimum', client))).toEqual([
      ...['6.0.0602 by stepping-stone', '7.0.0820 by winnt', '8.1.0178 by winnt'],
      'rests',
    ])
    const policy = policyOf('faulty-below-minimum')
    const wider = policy.rules.map((rule) =>
      rule.id === 'stepping-stone' ? { ...rule, match: { ...rule.match, version: '<7.5.0324' } } : rule,
    )
    const trace = simulate({ ...start, client, policy: { ...policy, rules: wider } }, catalogue)
    expect(trace.journey.end).toBe('loops')
  })

  it('downgrade: a client is forced to an older version, and rests there', () => {
    expect(wayOf(play('faulty-downgrade', clientOn('7.5.0311', 'windows-xp')))).toEqual([
      ...['7.5.0311 by recall', '7.0.0820 by winnt'],
      'rests',
    ])
  })
})
