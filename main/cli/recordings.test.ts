// Recorded runs against the world: our own captures of every built-in run and of runs under faults, the same captures
// as Wireshark's tools rewrite them, and all that is recorded in assets/transcripts.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Trace } from '../../protocol/formats/trace.ts'
import { type Recording, saidIn } from '../../protocol/recording.ts'
import { parseTranscript } from '../../protocol/transcript.ts'
import { tracePcapng } from '../export/pcapng.ts'
import { policyNamed } from '../files.ts'
import { holdAgainst } from '../recording/hold.ts'
import { readRecording } from '../recording/read.ts'
import { compilePolicy } from '../server/policy.ts'
import { replay } from '../server/replay.ts'
import { assets, builtinRuns, hostileRuns, lossyRuns, randomRuns } from './builtin-runs.ts'
import { asset, file, place, textOf } from './fixture.ts'
import { needing, runTool, toolAt } from './tools.ts'

function read(name: string, bytes: Uint8Array): Recording {
  const recording = readRecording(name, bytes)
  if (!recording.ok) throw new Error(`${name}: ${JSON.stringify(recording.reason)}`)
  return recording.value
}

const RUNS = [...builtinRuns, ...hostileRuns, ...lossyRuns, ...randomRuns]

describe('our own captures', () => {
  it('read back as the same lines and closes, with nothing left out', () => {
    expect(RUNS.length).toBeGreaterThan(30)
    for (const { name, trace } of RUNS) {
      const recording = read(name, tracePcapng(trace))
      expect([name, recording.notes]).toEqual([name, []])
      expect([name, saidIn(recording.trace)]).toEqual([name, saidIn(trace)])
    }
  })

  it('of the built-in runs are judged as the runs were, where a client by the documentation runs', () => {
    for (const { name, scenario, trace } of builtinRuns) {
      // A client that changes on the way judges as what it has become.
      if (trace.client.behaviour !== 'documented' || scenario.changes !== undefined) continue
      // A second VER written by hand in the query's place: who reads the capture sees a client that asks nothing.
      if (trace.client.line?.startsWith('VER ')) continue
      const { trace: recorded } = read(name, tracePcapng(trace))
      const outcomes = ({ journey }: Trace) => journey.hops.map(({ outcome }) => outcome)
      expect([name, outcomes(recorded)]).toEqual([name, outcomes(trace)])
    }
  })

  describe.skipIf(toolAt('editcap') === null)(needing('editcap', 'as editcap rewrites them'), () => {
    for (const [format, kind] of [
      ['pcap', 'pcap'],
      ['nsecpcap', 'pcap'],
      ['pcapng', 'pcapng'],
    ] as const) {
      it(`to ${format} read the same`, async () => {
        for (const [i, { name, trace }] of builtinRuns.slice(0, 12).entries()) {
          const from = file(`${i}.pcapng`, tracePcapng(trace))
          const to = place(`${i}.${format}`)
          const { code, err } = await runTool('editcap', ['-F', format, from, to])
          if (code !== 0) throw new Error(err)
          const recording = read(name, readFileSync(to))
          expect(recording.kind).toBe(kind)
          expect([name, saidIn(recording.trace)]).toEqual([name, saidIn(trace)])
        }
      })
    }

    it('to the beginnings of packets show no line, and say why', async () => {
      const [run] = builtinRuns
      if (run === undefined) throw new Error('no run')
      const to = place('short.pcapng')
      await runTool('editcap', ['-s', '44', file('long.pcapng', tracePcapng(run.trace)), to])
      const recording = read(run.name, readFileSync(to))
      expect(recording.trace.lines).toEqual([])
      expect(recording.notes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['snapped', 'gap']))
    })
  })

  describe.skipIf(toolAt('mergecap') === null)(needing('mergecap', 'as mergecap puts two into one'), () => {
    it('read as the connections of both', async () => {
      const [one, other] = builtinRuns
      if (one === undefined || other === undefined) throw new Error('no runs')
      const to = place('both.pcapng')
      const files = [one, other].map(({ trace }, i) => file(`half-${i}.pcapng`, tracePcapng(trace)))
      // Behind one another: both begin at the same moment on the same ports.
      await runTool('mergecap', ['-a', '-w', to, ...files])
      const recording = read('both', readFileSync(to))
      expect(saidIn(recording.trace)).toEqual([...saidIn(one.trace), ...saidIn(other.trace)])
    })
  })
})

const FOLDER = asset('transcripts')

describe('the recorded exchanges', () => {
  const names = readdirSync(FOLDER).filter((name) => /\.(?:msnp\.txt|md)$/.test(name))

  it('open as recordings, line by line', () => {
    let lines = 0
    for (const name of names) {
      const text = textOf(asset(`transcripts/${name}`))
      const recording = read(name, new TextEncoder().encode(text))
      const parsed = parseTranscript(text, name.endsWith('.md') ? 'markdown' : 'plain')
      if (!parsed.ok) throw new Error(name)
      expect(saidIn(recording.trace)).toEqual(
        parsed.value.map(({ steps }) =>
          steps.map((step) => ({ from: step.from, line: step.kind === 'line' ? step.text : null })),
        ),
      )
      lines += recording.trace.lines.length
    }
    expect(lines).toBeGreaterThan(100)
  })

  it('hold our server to what the command `check` holds it to', () => {
    for (const name of names) {
      const text = textOf(asset(`transcripts/${name}`))
      const parsed = parseTranscript(text, name.endsWith('.md') ? 'markdown' : 'plain')
      if (!parsed.ok) throw new Error(name)
      const said = saidIn(read(name, new TextEncoder().encode(text)).trace)
      for (const [i, connection] of parsed.value.entries()) {
        const policy = policyNamed(connection.policy ?? 'builtin:seed', FOLDER, FOLDER, assets)
        if (!policy.ok) throw new Error(name)
        const compiled = compilePolicy(policy.value, assets.catalogue)
        const held = holdAgainst([said[i] ?? []], compiled)
        expect([name, i, held.passed]).toEqual([name, i, replay(connection, compiled).passed])
      }
    }
  })
})
