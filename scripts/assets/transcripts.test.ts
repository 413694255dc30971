// What real servers and clients said (assets/transcripts/recorded.json), and what of it our server says again.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Assets, loadAssets, policyNamed } from '../../main/files.ts'
import { compilePolicy } from '../../main/server/policy.ts'
import { type Replay, replay } from '../../main/server/replay.ts'
import { parseLine, printWireLine } from '../../protocol/line.ts'
import { parseTranscript, type TranscriptConnection } from '../../protocol/transcript.ts'

const ASSETS = resolve(import.meta.dirname, '../../assets')
const FOLDER = join(ASSETS, 'transcripts')

const exchangeSchema = v.strictObject({
  id: v.string(),
  source: v.string(),
  kind: v.picklist(['documentation', 'observed', 'capture', 'loopback', 'client-code']),
  lines: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[CS]: ./))), v.minLength(1)),
  closes: v.nullable(v.picklist(['client', 'server'])),
  reproducedIn: v.nullable(v.string()),
  notReproduced: v.array(v.string()),
  whyNot: v.nullable(v.string()),
})
const exchanges = v.parse(
  v.array(exchangeSchema),
  JSON.parse(readFileSync(join(FOLDER, 'recorded.json'), 'utf8')),
)

function assetsOrThrow(): Assets {
  const assets = loadAssets(ASSETS)
  if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
  return assets.value
}
const assets = assetsOrThrow()

function connectionsOf(name: string): readonly TranscriptConnection[] {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  const read = parseTranscript(text, name.endsWith('.md') ? 'markdown' : 'plain')
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.reason)}`)
  return read.value
}

/** A connection as its steps are written: `C: …`, `S: …`, `S: [closes]`. */
const written = ({ steps }: TranscriptConnection): readonly string[] =>
  steps.map((step) => `${step.from}: ${step.kind === 'line' ? step.text : '[closes]'}`)

function replayed(connection: TranscriptConnection): Replay {
  const policy = policyNamed(connection.policy ?? 'builtin:seed', FOLDER, FOLDER, assets)
  if (!policy.ok) throw new Error(JSON.stringify(policy.reason))
  return replay(connection, compilePolicy(policy.value, assets.catalogue))
}

const names = readdirSync(FOLDER).filter((name) => /\.(?:msnp\.txt|md)$/.test(name))
const transcripts = new Map(names.map((name) => [name, connectionsOf(name)]))

describe('our server says what the transcripts say, byte for byte', () => {
  it.each(names)('%s', (name) => {
    for (const connection of transcripts.get(name) ?? []) {
      expect(replayed(connection)).toMatchObject({
        passed: true,
        rows: written(connection).map((text) => ({ mark: 'both', text })),
      })
    }
  })

  it('and the page that stands in for the seed has the same six exchanges', () => {
    const said = (name: string) =>
      (transcripts.get(name) ?? []).flatMap(written).filter((line) => line !== 'C: [closes]')
    expect(said('seed-page.md')).toEqual(said('seed.msnp.txt'))
  })
})

describe('every recorded exchange is reproduced, or says why not', () => {
  it.each(exchanges)('$id', ({ lines, closes, reproducedIn, notReproduced, whyNot }) => {
    const wanted = lines.filter((line) => !notReproduced.includes(line))
    if (reproducedIn === null) expect(wanted).toEqual([])
    else {
      const ending =
        closes === null || notReproduced.length > 0 ? [] : [`${closes[0]?.toUpperCase()}: [closes]`]
      const connections = (transcripts.get(reproducedIn) ?? []).map(written)
      expect(connections).toContainEqual([...wanted, ...ending])
    }
    expect(whyNot === null).toBe(notReproduced.length === 0)
    expect(lines).toEqual(expect.arrayContaining(notReproduced))
  })

  it('and no transcript has an exchange of its own', () => {
    const known = exchanges.map(({ lines, notReproduced }) =>
      lines.filter((line) => !notReproduced.includes(line)).join('\n'),
    )
    for (const [name, connections] of transcripts) {
      if (name === 'seed-page.md') continue
      for (const connection of connections) {
        expect(known).toContain(
          written(connection)
            .filter((line) => !line.endsWith('[closes]'))
            .join('\n'),
        )
      }
    }
  })

  it('every policy there is used by a transcript', () => {
    const used = new Set([...transcripts.values()].flat().map(({ policy }) => policy))
    const policies = readdirSync(FOLDER).filter((name) => name.endsWith('.policy.json'))
    expect(policies.filter((name) => !used.has(name))).toEqual([])
  })
})

describe('every recorded line', () => {
  it.each(exchanges.flatMap(({ lines }) => lines))('%s parses and prints as it was', (line) => {
    const text = line.slice(3)
    expect(printWireLine(parseLine(text))).toBe(text)
  })
})
