// The simulation under faults with seeds that nobody tried before, for so many minutes: the command `vopr` itself.

import { runAsProcess } from '../../main/cli/process.ts'
import type { Soaking } from './soaking.ts'

const SECONDS_A_MINUTE = 60

/** What it finds it prints, with the command that plays it again. */
export async function faults({ seed, minutes }: Soaking): Promise<boolean> {
  const seconds = Math.max(1, Math.round(minutes * SECONDS_A_MINUTE))
  return (await runAsProcess(['vopr', '--seed', String(seed), '--seconds', String(seconds)])) === 0
}
