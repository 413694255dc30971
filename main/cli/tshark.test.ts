// Our captures read by Wireshark's own dissectors: the lines are MSN Messenger's, nothing is malformed, both checksums
// are right, and TCP has nothing to remark but what a lost line is meant to show.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeLine } from '../../protocol/wire-text.ts'
import { tracePcapng } from '../export/pcapng.ts'
import { builtinRuns, hostileRuns, lossyRuns, type NamedRun } from './builtin-runs.ts'
import { needing, runTool, toolAt } from './tools.ts'

/** Built-in runs whose faults are meant to show, and what TCP says of them. None of them loses a line so far. */
const MEANT: Readonly<Record<string, readonly string[]>> = {}

const AGAIN = 'This frame is a (suspected) retransmission'
const RESET = 'Connection reset (RST)'

/** Wireshark's PI_WARN: warnings and errors, not what is said of every connection. */
const WARNING = 0x600000
const GOOD = '1'

const FIELDS = [
  'frame.protocols',
  'tcp.payload',
  '_ws.malformed',
  'tcp.analysis.flags',
  '_ws.expert.severity',
  '_ws.expert.message',
  'tcp.checksum.status',
  'ip.checksum.status',
] as const
type Frame = Readonly<Record<(typeof FIELDS)[number], readonly string[]>>

const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-tshark-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function framesOf({ trace }: NamedRun, place: string): Promise<readonly Frame[]> {
  const file = join(folder, place)
  writeFileSync(file, tracePcapng(trace))
  const checks = ['-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE']
  const shape = ['-T', 'fields', '-E', 'separator=/t', '-E', 'aggregator=\u0001', '-E', 'occurrence=a']
  const fields = FIELDS.flatMap((field) => ['-e', field])
  const { code, out, err } = await runTool('tshark', ['-n', '-r', file, ...checks, ...shape, ...fields])
  if (code !== 0) throw new Error(err)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => {
      const values = line.split('\t')
      const entries = FIELDS.map((field, i) => [
        field,
        (values[i] ?? '').split('\u0001').filter((one) => one !== ''),
      ])
      return Object.fromEntries(entries)
    })
}

/** As many at once as there are processors, usually. */
async function framesOfAll(
  runs: readonly NamedRun[],
  prefix: string,
): Promise<ReadonlyMap<string, readonly Frame[]>> {
  const read = new Map<string, readonly Frame[]>()
  const waiting = [...runs.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [i, run] = next
      read.set(run.name, await framesOf(run, `${prefix}-${i}.pcapng`))
    }
  }
  await Promise.all([work(), work(), work()])
  return read
}

const isMsn = (frame: Frame): boolean =>
  frame['frame.protocols'].some((protocols) => protocols.endsWith(':msnms'))

const warningsIn = (frames: readonly Frame[]): readonly string[] =>
  frames.flatMap((frame) => {
    const severities = frame['_ws.expert.severity']
    const texts = frame['_ws.expert.message']
    const flagged = frame['tcp.analysis.flags'].length > 0
    return texts.filter((text, i) => Number(severities[i]) >= WARNING || (flagged && text === AGAIN))
  })

const hex = (line: string): string => Buffer.from(encodeLine(line)).toString('hex')

function expectSound({ name, trace }: NamedRun, frames: readonly Frame[]): void {
  expect(
    frames.flatMap((frame) => frame['_ws.malformed']),
    name,
  ).toEqual([])
  expect(
    frames.filter(
      (frame) => frame['tcp.checksum.status'][0] !== GOOD || frame['ip.checksum.status'][0] !== GOOD,
    ),
    name,
  ).toEqual([])
  const lines = frames.filter(isMsn).flatMap((frame) => frame['tcp.payload'])
  expect(lines, name).toEqual(trace.lines.map(({ line }) => hex(line)))
}

describe.skipIf(toolAt('tshark') === null)(needing('tshark', 'tshark reads the capture'), () => {
  let builtin: ReadonlyMap<string, readonly Frame[]>
  beforeAll(async () => {
    builtin = await framesOfAll(builtinRuns, 'builtin')
  }, 180_000)

  it('of every built-in run: all its lines are MSNMS, nothing is malformed, every checksum is right', () => {
    expect(builtin.size).toBe(builtinRuns.length)
    for (const run of builtinRuns) expectSound(run, builtin.get(run.name) ?? [])
  })

  it('of every built-in run: TCP has no warning but those its faults are meant to show', () => {
    const warnings = [...builtin].flatMap(([name, frames]) => {
      const found = warningsIn(frames)
      return found.length === 0 ? [] : [[name, found]]
    })
    expect(Object.fromEntries(warnings)).toEqual(MEANT)
  })

  it('of a lost line: its copies are retransmissions, and who gives up resets', async () => {
    const read = await framesOfAll(lossyRuns, 'lossy')
    for (const run of lossyRuns) {
      const frames = read.get(run.name) ?? []
      expectSound(run, frames)
      // OUT is followed at once by the client's close, so there is no time to send it again.
      const isOut = run.trace.lines.at(-1)?.line === 'OUT'
      expect(warningsIn(frames), run.name).toEqual(isOut ? [RESET] : [AGAIN, AGAIN, RESET])
    }
  }, 60_000)

  it('of lines of any bytes and of any length: each is its own segment, as sent', async () => {
    const odd = hostileRuns.filter(({ name }) => /[^ -~]/.test(name) || name.length > 1000)
    const read = await framesOfAll(odd, 'hostile')
    expect(odd.length).toBeGreaterThan(4)
    for (const run of odd) {
      const frames = read.get(run.name) ?? []
      const payloads = frames.flatMap((frame) => frame['tcp.payload'])
      expect(payloads, run.name).toEqual(run.trace.lines.map(({ line }) => hex(line)))
      expect(
        frames.flatMap((frame) => frame['_ws.malformed']),
        run.name,
      ).toEqual([])
      expect(warningsIn(frames), run.name).toEqual([])
    }
  }, 120_000)
})
