// The suite on real sockets: our server passes it there as it does in this process, and servers that are gone, or know
// little, are reported and waited for no longer than that takes.

import { describe, expect, it } from 'vitest'
import { HOST, serving, servingRaw } from '../live/fixture.ts'
import { policyWith } from '../server/fixture.ts'
import { CASES } from './cases/index.ts'
import { conformancePolicy, PLAIN } from './policies.ts'
import type { Report, SuiteOutcome } from './result.ts'
import { runSuite } from './run.ts'
import { onTcp, QUIET_MS } from './tcp.ts'

const seedPolicy = policyWith()
const KNOWN = { knownPolicy: true, otherPolicies: false }

function judged(outcome: SuiteOutcome): Report {
  if (outcome.kind !== 'judged') throw new Error(outcome.kind)
  return outcome
}

const addresses = (report: Report, status: string): readonly string[] =>
  report.results.filter(({ verdict }) => verdict.status === status).map(({ address }) => address)

describe('our server on TCP', () => {
  it('under the conformance policy fails nothing, and only the other policies are passed over', async () => {
    const server = await serving(conformancePolicy(PLAIN))
    const report = judged(
      await runSuite({ cases: CASES, target: onTcp(HOST, server.port, QUIET_MS), known: KNOWN }),
    )
    expect(addresses(report, 'failed')).toEqual([])
    expect(addresses(report, 'skipped')).toEqual(
      CASES.filter(({ needs }) => needs.includes('other-policies')).map(({ address }) => address),
    )
    expect(report.results.map(({ address }) => address)).toEqual(CASES.map(({ address }) => address))
  })

  it('under a policy that speaks no dialect and that nobody knows fails nothing', async () => {
    const server = await serving(seedPolicy)
    const report = judged(await runSuite({ cases: CASES, target: onTcp(HOST, server.port, QUIET_MS) }))
    expect(addresses(report, 'failed')).toEqual([])
    expect(report.facts.dialects).toEqual([])
  })
})

describe('a server that knows VER alone', () => {
  it('passes what concerns VER, and all that needs CVQ fails for that one reason', async () => {
    const port = await servingRaw((socket) => {
      let answered = false
      socket.on('data', (bytes: Buffer) => {
        const trid = /^VER ([0-9]+) .*CVR0/.exec(bytes.toString('latin1'))?.[1]
        if (trid !== undefined && !answered) socket.write(`VER ${trid} CVR0\r\n`)
        else socket.end()
        answered = true
      })
    })
    const began = performance.now()
    const report = judged(await runSuite({ cases: CASES, target: onTcp(HOST, port, 50) }))
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(report.facts.answersCvq).toBe(false)
    expect(addresses(report, 'passed')).toContain('ver/1.1')
    const lacking = report.results.filter(({ verdict }) => 'lacks' in verdict && verdict.lacks === 'cvq')
    expect(lacking.every(({ verdict }) => verdict.status === 'failed')).toBe(true)
    expect(lacking.length).toBeGreaterThan(60)
  })
})

describe('a server that is not there', () => {
  it('is unreachable', async () => {
    const port = await freePort()
    const outcome = await runSuite({ cases: CASES, target: onTcp(HOST, port, 10) })
    expect(outcome).toEqual({ kind: 'unreachable', fault: { kind: 'refused', code: 'ECONNREFUSED' } })
  })

  it('or is gone in the middle, is asked no more, and every case left fails for that', async () => {
    const server = await serving(conformancePolicy(PLAIN))
    const report = judged(
      await runSuite({
        cases: CASES,
        target: onTcp(HOST, server.port, 20),
        onResult: (_, done) => {
          if (done === 40) void server.close()
        },
      }),
    )
    expect(report.gone).not.toBeNull()
    const tried = report.results.filter(({ verdict }) => verdict.status !== 'skipped')
    expect(tried.at(-1)?.verdict).toEqual({ status: 'failed', gone: report.gone })
  })
})

it('a server that talks on and on is heard out no further than it takes', async () => {
  const port = await servingRaw((socket) => {
    const talk = () => {
      while (socket.write('x'.repeat(65_536)));
    }
    socket.on('drain', talk)
    talk()
  })
  const outcome = await runSuite({ cases: CASES.slice(0, 5), target: onTcp(HOST, port, 20) })
  expect(judged(outcome).must.passed).toBe(0)
})

/** One that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = await serving(seedPolicy)
  await server.close()
  return server.port
}
