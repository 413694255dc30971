// Many kills, several at a time, each with a chance of its own drawn from one seed, so that any of them can be done
// again alone.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { loadAssets } from '../../main/files.ts'
import { chance } from '../../main/shell/files/hostile-files.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { type Killed, killOne } from './kills.ts'

export interface Plan {
  readonly seed: number
  /** Which kills, by their numbers from 0. */
  readonly kills: readonly number[]
  /** How many at a time. */
  readonly abreast: number
  told(number: number, killed: Killed): void
}

function startScenario(): Scenario {
  const assets = loadAssets(join(import.meta.dirname, '..', '..', 'assets'))
  const start = assets.ok ? assets.value.scenarios.find(({ name }) => name === 'start') : undefined
  if (start === undefined) throw new Error('there is no start scenario')
  return start.scenario
}

/** One file for plain Node, so that a process is there in some hundredths of a second. */
async function bundledSaver(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'saver.ts'),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'saver.mjs' } },
    },
  })
  return join(folder, 'saver.mjs')
}

/** Each kill has a chance of its own; neighbours have nothing to do with each other. */
const chanceOf = (seed: number, number: number) => chance(seed * 1_000_003 + number * 7919)

export async function killMany({ seed, kills, abreast, told }: Plan): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-saver-'))
  try {
    const saver = await bundledSaver(folder)
    const base = startScenario()
    const due = [...kills]
    const work = async (): Promise<void> => {
      for (let number = due.shift(); number !== undefined; number = due.shift()) {
        told(number, await killOne(saver, base, chanceOf(seed, number)))
      }
    }
    await Promise.all(Array.from({ length: abreast }, work))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
