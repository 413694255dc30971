// Kills a process that saves, at a moment drawn from a seed, and looks at what is left: a whole file, never older than
// what was said to be saved, and every edit but those of the last two seconds.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKnownFiles } from '../../main/shell/files/known-files.ts'
import { createRecovery } from '../../main/shell/files/recovery.ts'
import { writeTextFile } from '../../main/write-file.ts'
import { printScenario } from '../../protocol/formats/print.ts'
import { parseJson, readScenario } from '../../protocol/formats/read.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { FILES, numberOf } from './marks.ts'

/** What a crash may cost of what was edited, in milliseconds. */
export const MAY_BE_LOST_MS = 2000
/** A process lives at most this long, in milliseconds: long enough to be killed in every state there is. */
const LONGEST_LIFE_MS = 3500

export interface Killed {
  /** How long it lived after its first word, in milliseconds. */
  readonly life: number
  /** Whether it was killed while it was writing the file that is saved. */
  readonly midway: boolean
  readonly saves: number
  readonly edits: number
  /** How old the oldest edit that was lost is, in milliseconds; 0 where none was lost. */
  readonly lost: number
  /** Files that were begun and never finished, before the next saving swept them away. */
  readonly unfinished: number
  /** What is not as it should be; none when all is well. */
  readonly faults: readonly string[]
}

interface Said {
  readonly begun: number
  readonly done: number
  readonly edits: readonly { readonly number: number; readonly at: number }[]
}

const now = (): number => performance.timeOrigin + performance.now()

/** What was said in whole lines: the last may be cut off by the kill. */
function heard(output: string): Said {
  const lines = output.split('\n').slice(0, -1)
  const last = (word: string): number => {
    const line = lines.findLast((each) => each.startsWith(`${word} `))
    return line === undefined ? 0 : Number(line.split(' ')[1])
  }
  const edits = lines
    .filter((line) => line.startsWith('edit '))
    .map((line) => ({ number: Number(line.split(' ')[1]), at: Number(line.split(' ')[2]) }))
  return { begun: last('begin'), done: last('done'), edits }
}

function savedNumber(file: string): number | string {
  const text = readFileSync(file, 'utf8')
  const json = parseJson(text)
  const read = json.ok ? readScenario(json.value) : json
  if (!read.ok) return `the saved file is broken: ${JSON.stringify(read.reason)}`
  return numberOf(read.value.title) ?? 'the saved file is not one of ours'
}

function recoveredNumber(folder: string): number | string {
  const file = join(folder, FILES.recovery)
  const recovery = createRecovery({ file, known: createKnownFiles(), write: writeTextFile }).whole()
  if (recovery.kind === 'none') return 0
  const title = recovery.kind === 'here' ? recovery.work.scenario?.now.title : undefined
  return numberOf(title ?? '') ?? `the kept work is ${recovery.kind}`
}

const isUnfinished = (name: string): boolean => name.endsWith('.tmp')

/** Lets some microseconds pass, for timers know only whole milliseconds. */
function spin(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

/** `chance` gives numbers from 0 up to 1; `saver` is the bundled program. */
export async function killOne(saver: string, base: Scenario, chance: () => number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-kill-'))
  const file = join(folder, FILES.saved)
  try {
    writeFileSync(join(folder, FILES.base), printScenario(base))
    writeFileSync(file, printScenario({ ...base, title: 'number 0' }))
    const moment = chance() * LONGEST_LIFE_MS
    const { said, life, killedAt } = await liveAndDie(saver, folder, moment, chance())
    const unfinished = readdirSync(folder).filter(isUnfinished).length
    const { faults, lost } = look(folder, file, said, killedAt)
    await writeTextFile(file, 'the next saving')
    const left = readdirSync(folder).filter(isUnfinished)
    return {
      life,
      midway: said.begun > said.done,
      saves: said.done,
      edits: said.edits.length,
      lost,
      unfinished,
      faults: [...faults, ...left.map((name) => `${name} was left behind`)],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function liveAndDie(saver: string, folder: string, moment: number, part: number) {
  const child = spawn(process.execPath, [saver, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  const began = now()
  await new Promise((passed) => setTimeout(passed, moment))
  spin(part)
  const killedAt = now()
  child.kill('SIGKILL')
  await closed
  return { said: heard(output), life: killedAt - began, killedAt }
}

function look(folder: string, file: string, { begun, done, edits }: Said, killedAt: number) {
  const faults: string[] = []
  const saved = savedNumber(file)
  if (typeof saved === 'string') faults.push(saved)
  else if (saved < done) faults.push(`number ${done} was saved, and number ${saved} is there`)
  else if (saved > begun) faults.push(`number ${saved} is there, and only ${begun} was begun`)
  const kept = recoveredNumber(folder)
  if (typeof kept === 'string') return { faults: [...faults, kept], lost: 0 }
  const first = edits.find(({ number }) => number > kept)
  const lost = first === undefined ? 0 : killedAt - first.at
  if (lost > MAY_BE_LOST_MS) faults.push(`edits of ${Math.round(lost)} ms ago are lost`)
  return { faults, lost }
}
