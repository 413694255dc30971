// The conformance run under way: one at a time, each by its number; and the report of the newest, for who saves it.

import { basename, dirname, join } from 'node:path'
import { say } from '../../../words/words.ts'
import { plantedServer } from '../../conform/bugs/plant.ts'
import { ourServer } from '../../conform/in-process.ts'
import { pickCases } from '../../conform/pick.ts'
import { bySection, conformJson, conformJunit, conformText, type Reported } from '../../conform/report.ts'
import type { Report } from '../../conform/result.ts'
import { OURS, runSuite, type SuiteOptions } from '../../conform/run.ts'
import { sectionTitle } from '../../conform/sections.ts'
import { onTcp, QUIET_MS } from '../../conform/tcp.ts'
import { tell } from '../../conform/tell.ts'
import type { CheckedArgumentOf } from '../../contract.ts'
import type { ConformAnswer, ConformFormat, ConformNow } from '../../contract-conform.ts'
import type { Shared } from '../../contract-share.ts'
import { endpointText } from '../../live/endpoint.ts'
import { codeOf } from '../../write-file.ts'
import type { Consent } from '../consent.ts'
import { fileName } from '../files/names.ts'

type Order = CheckedArgumentOf<'conform'>

export interface ConformDesk {
  run(order: Order): Promise<ConformAnswer>
  now(job: number): Promise<ConformNow | null> | ConformNow | null
  cancel(job: number): void
  save(format: ConformFormat): Promise<Shared>
  /** Whoever asked is gone. */
  stop(): void
}

export interface Means {
  readonly consent: Consent
  /** Milliseconds. */
  clock(): number
  /** Asks where to save; null when nowhere. */
  toSave(suggested: string, what: { readonly name: string; readonly ending: string }): Promise<string | null>
  /** Where the first dialog begins. */
  readonly home: string
  /** Throws what the file system throws. */
  write(path: string, content: string): Promise<void>
}

interface Underway {
  readonly job: number
  now: ConformNow
  cancelled: boolean
}

const PRINTS = { text: conformText, json: conformJson, junit: conformJunit } as const
const ENDINGS: Readonly<Record<ConformFormat, string>> = { text: '.txt', json: '.json', junit: '.xml' }

/** The server that is meant, and what the report calls it. */
function serverOf({ host, port, bug }: Order): Pick<SuiteOptions, 'target' | 'known'> & { name: string } {
  if (host !== null) {
    const place = endpointText(host, port)
    return { target: onTcp(host, port, QUIET_MS), name: say('conform.target.place', { place }) }
  }
  if (bug === null) return { target: ourServer(), known: OURS, name: say('conform.target.ours') }
  return { target: ourServer(plantedServer(bug)), known: OURS, name: say('conform.target.bug', { bug }) }
}

const answerOf = (report: Report, name: string, ms: number): ConformAnswer => ({
  kind: 'judged',
  name,
  sections: [...bySection(report.results.map(tell))].map(([address, cases]) => ({
    address,
    title: sectionTitle(address),
    cases,
  })),
  must: report.must,
  may: report.may,
  gone: report.gone,
  ms: Math.round(ms),
})

export function createConform({ consent, clock, toSave, home, write }: Means): ConformDesk {
  let underway: Underway | null = null
  let newest: Reported | null = null
  let folder = home

  const stop = (): void => {
    if (underway !== null) underway.cancelled = true
    underway = null
  }

  async function judge(order: Order, run: Underway): Promise<ConformAnswer> {
    const picked = pickCases(order.only)
    const cases = picked.ok ? picked.value : []
    const { target, known, name } = serverOf(order)
    const began = clock()
    run.now = { ...run.now, total: cases.length }
    const outcome = await runSuite({
      cases,
      target,
      ...(known ? { known } : {}),
      onResult: ({ verdict }, done) => {
        const failed = run.now.failed + (verdict.status === 'failed' ? 1 : 0)
        run.now = { done, total: cases.length, failed }
      },
      cancelled: () => run.cancelled,
    })
    if (run.cancelled) return { kind: 'cancelled' }
    if (outcome.kind !== 'judged') return outcome
    newest = { report: outcome, target: name, strict: false }
    return answerOf(outcome, name, clock() - began)
  }

  return {
    async run(order) {
      stop()
      const run: Underway = { job: order.job, now: { done: 0, total: 0, failed: 0 }, cancelled: false }
      underway = run
      try {
        if (order.host !== null && !(await consent(order.host))) return { kind: 'not-confirmed' }
        return run.cancelled ? { kind: 'cancelled' } : await judge(order, run)
      } finally {
        if (underway === run) underway = null
      }
    },
    now: (job) => (underway?.job === job ? underway.now : null),
    cancel: (job) => {
      if (underway?.job === job) stop()
    },
    async save(format) {
      if (newest === null) return { kind: 'cancelled' }
      const content = PRINTS[format](newest)
      const ending = ENDINGS[format]
      const suggested = join(folder, fileName(say('conform.file'), 'conformance', ending))
      const path = await toSave(suggested, { name: say(`conform.format.${format}`), ending })
      if (path === null) return { kind: 'cancelled' }
      try {
        await write(path, content)
      } catch (error) {
        return { kind: 'not-written', name: basename(path), detail: codeOf(error) }
      }
      folder = dirname(path)
      return { kind: 'saved', name: basename(path) }
    },
    stop,
  }
}
