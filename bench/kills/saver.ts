// A process that saves without rest until it is killed, by the app's own code: a scenario to its file over and over,
// and edits that are kept for the next start at the window's own pace. It tells on standard output what it does:
// `begin N` and `done N` around each saving, `edit N AT` before each edit; AT is in milliseconds since 1970.

import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createKnownFiles } from '../../main/shell/files/known-files.ts'
import { createRecovery } from '../../main/shell/files/recovery.ts'
import { writeTextFile } from '../../main/write-file.ts'
import { printScenario } from '../../protocol/formats/print.ts'
import { parseJson, readScenario } from '../../protocol/formats/read.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { PACE } from '../../renderer/state/autosave.ts'
import { throttle } from '../../renderer/state/throttle.ts'
import { FILES, titleOf } from './marks.ts'

/** Between two edits, in milliseconds: faster than anybody types. */
const EDIT_MS = 20
/** Bytes that are written beside the scenario, so that writing takes a while; another number each time. */
const PADDING = [0, 3_000, 60_000, 400_000] as const

const tell = (line: string): number => writeSync(1, `${line}\n`)
const now = (): number => performance.timeOrigin + performance.now()

function baseOf(text: string): Scenario {
  const json = parseJson(text)
  const read = json.ok ? readScenario(json.value) : json
  if (!read.ok) throw new Error('the scenario to save is broken')
  return read.value
}

async function saveOnAndOn(file: string, base: Scenario, first: number): Promise<never> {
  for (let number = first; ; number++) {
    const padding = 'x'.repeat(PADDING[number % PADDING.length] ?? 0)
    const policy = { ...base.policy, name: padding }
    const text = printScenario({ ...base, title: titleOf(number), policy })
    tell(`begin ${number}`)
    await writeTextFile(file, text)
    tell(`done ${number}`)
  }
}

function editOnAndOn(file: string, base: Scenario): void {
  const recovery = createRecovery({ file, known: createKnownFiles(), write: writeTextFile })
  let edit = 0
  const soon = throttle(
    () => {
      const edited = { ...base, title: titleOf(edit) }
      const scenario = { now: edited, base, file: null }
      void recovery.keep({ screen: 'negotiate', front: 0, scenario })
    },
    PACE,
    () => performance.now(),
  )
  setInterval(() => {
    tell(`edit ${edit + 1} ${now()}`)
    edit += 1
    soon.ask()
  }, EDIT_MS)
}

const [folder = '', first = '1'] = process.argv.slice(2)
const base = baseOf(readFileSync(join(folder, FILES.base), 'utf8'))
editOnAndOn(join(folder, FILES.recovery), base)
await saveOnAndOn(join(folder, FILES.saved), base, Number(first))
