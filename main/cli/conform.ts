// `conform`: the conformance cases against our own server, or against any on TCP.

import type { BugName } from '../../protocol/bug-names.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import '../../words/whole.ts'
import { say } from '../../words/words.ts'
import { plantedServer } from '../conform/bugs/plant.ts'
import type { ConformanceCase } from '../conform/case.ts'
import { ourServer } from '../conform/in-process.ts'
import { pickCases } from '../conform/pick.ts'
import { conformJson, conformJunit, conformText, passes } from '../conform/report.ts'
import { OURS, runSuite, type SuiteOptions } from '../conform/run.ts'
import { onTcp, QUIET_MS } from '../conform/tcp.ts'
import { sourceOf, statementOf } from '../conform/tell.ts'
import { endpointText } from '../live/endpoint.ts'
import { conformBugs } from './conform-bugs.ts'
import { hostOf } from './host.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, type Given, listOf, numberOf, readOptions, type Taken } from './options.ts'
import { DEFAULT_PORT, LARGEST_PORT } from './serve.ts'
import { bugOf } from './serve-bug.ts'

const TAKEN: Taken = {
  command: 'conform',
  values: {
    host: 'HOST',
    port: 'N',
    format: 'text|json|junit',
    section: 'LIST',
    case: 'LIST',
    quiet: 'MS',
    bug: 'NAME',
  },
  flags: ['known', 'strict', 'list', 'bugs'],
  files: 'none',
}
const FORMATS = ['text', 'json', 'junit'] as const
const REPORTS = { text: conformText, json: conformJson, junit: conformJunit } as const
const SHORTEST_QUIET = 10
const LONGEST_QUIET = 60_000

interface Asked extends Pick<SuiteOptions, 'target' | 'known'> {
  /** As the report calls the server. */
  readonly name: string
  /** Where it is; null for one in this process. */
  readonly place: string | null
}

/** Without a host and a port it is our own server. */
function askedOf(given: Given, bug: BugName | null): Result<Asked, string> {
  const port = numberOf(given, 'port', { from: 1, to: LARGEST_PORT, otherwise: DEFAULT_PORT })
  if (!port.ok) return port
  const quiet = numberOf(given, 'quiet', { from: SHORTEST_QUIET, to: LONGEST_QUIET, otherwise: QUIET_MS })
  if (!quiet.ok) return quiet
  const elsewhere = given.values.has('host') || given.values.has('port')
  if (elsewhere && bug !== null) return fail(say('cli.conform.bugElsewhere'))
  if (!elsewhere && given.flags.has('known')) return fail(say('cli.conform.knownHere'))
  if (elsewhere) {
    const host = hostOf(given)
    if (!host.ok) return host
    const place = endpointText(host.value, port.value)
    const known = { knownPolicy: given.flags.has('known'), otherPolicies: false }
    const target = onTcp(host.value, port.value, quiet.value)
    return ok({ target, known, place, name: say('conform.target.place', { place }) })
  }
  const target = bug === null ? ourServer() : ourServer(plantedServer(bug))
  const name = bug === null ? say('conform.target.ours') : say('conform.target.bug', { bug })
  return ok({ target, known: OURS, place: null, name })
}

/** All that are named by one option or the other, in the order of the suite; every one where none is. */
function casesOf(given: Given): Result<readonly ConformanceCase[], string> {
  const names = [...(listOf(given, 'section') ?? []), ...(listOf(given, 'case') ?? [])]
  const picked = new Set<ConformanceCase>()
  for (const name of names) {
    const cases = pickCases(name)
    if (!cases.ok) return fail(say('cli.conform.noCase', { name, nearest: cases.reason }))
    for (const each of cases.value) picked.add(each)
  }
  const all = pickCases(null)
  return all.ok && names.length > 0 ? ok(all.value.filter((each) => picked.has(each))) : all
}

const listed = (each: ConformanceCase): string =>
  say('cli.conform.listed', {
    address: each.address,
    level: say(`conform.level.${each.level}`),
    source: sourceOf(each),
    statement: statementOf(each.address),
  })

export async function conform(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  if (given.value.flags.has('bugs')) return conformBugs(given.value, io)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const bug = bugOf(given.value)
  if (!bug.ok) return refuse(io, bug.reason)
  const asked = askedOf(given.value, bug.value)
  if (!asked.ok) return refuse(io, asked.reason)
  const cases = casesOf(given.value)
  if (!cases.ok) return refuse(io, cases.reason)
  if (given.value.flags.has('list')) {
    io.out(`${cases.value.map(listed).join('\n')}\n`)
    return 0
  }
  return judge(asked.value, cases.value, format.value, given.value.flags.has('strict'), io)
}

async function judge(
  { target, known, name, place }: Asked,
  cases: readonly ConformanceCase[],
  format: (typeof FORMATS)[number],
  strict: boolean,
  io: Io,
): Promise<ExitCode> {
  const outcome = await runSuite({ cases, target, ...(known ? { known } : {}) })
  switch (outcome.kind) {
    case 'unreachable': {
      const { kind, code } = outcome.fault
      return refuse(io, say(`cli.socket.${kind}`, { place: place ?? name, code }))
    }
    // Nobody watches, so nobody cancels.
    case 'cancelled':
      return 0
    case 'judged':
      io.out(REPORTS[format]({ report: outcome, target: name, strict }))
      return passes(outcome, strict) ? 0 : 1
  }
}
