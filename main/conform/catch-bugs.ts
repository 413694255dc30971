// The suite against every planted bug: which cases catch each. The right server passes them all, so whatever fails
// fails of the bug.

import { BUG_NAMES, type BugName } from '../../protocol/bug-names.ts'
import { plantedServer } from './bugs/plant.ts'
import type { ConformanceCase, Level } from './case.ts'
import { CASES } from './cases/index.ts'
import { ourServer } from './in-process.ts'
import { OURS, runSuite } from './run.ts'

export interface Catch {
  readonly name: BugName
  /** Addresses of the cases that failed, in the order of the cases. */
  readonly must: readonly ConformanceCase['address'][]
  readonly may: readonly ConformanceCase['address'][]
}

export async function catchBug(name: BugName): Promise<Catch> {
  const outcome = await runSuite({ cases: CASES, target: ourServer(plantedServer(name)), known: OURS })
  if (outcome.kind !== 'judged')
    throw new Error(`the server with ${name} could not be judged: ${outcome.kind}`)
  const failed = outcome.results.filter(({ verdict }) => verdict.status === 'failed')
  const of = (level: Level) =>
    failed.filter(({ judged }) => judged.level === level).map(({ address }) => address)
  return { name, must: of('must'), may: of('may') }
}

export async function catchBugs(): Promise<readonly Catch[]> {
  const caught: Catch[] = []
  for (const name of BUG_NAMES) caught.push(await catchBug(name))
  return caught
}
