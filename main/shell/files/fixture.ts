// What the tests of files share: a folder of their own, the app's own assets, small documents, and a desk whose user
// answers every dialog with the next path of a list.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { readPolicy, readScenario } from '../../../protocol/formats/read.ts'
import type { Scenario } from '../../../protocol/formats/scenario.ts'
import type { Result } from '../../../protocol/result.ts'
import type { FileNews } from '../../contract-files.ts'
import { loadAssets } from '../../files.ts'
import { writeTextFile } from '../../write-file.ts'
import { DEFAULTS, type Settings } from '../settings.ts'
import { type Arrivals, createArrivals } from './arrivals.ts'
import { createFileDesk, type FileDesk, type FileDeskPlan } from './desk.ts'

function sure<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(`the fixture is wrong: ${JSON.stringify(result.reason)}`)
}

export const assets = sure(loadAssets(join(import.meta.dirname, '..', '..', '..', 'assets')))

export const policy: Policy = sure(
  readPolicy({
    format: 'cvq-lab/policy@1',
    name: 'October 2003',
    dialects: [],
    rules: [{ id: 'win', match: { systemType: ['win'] }, refuse: 420 }],
    otherwise: { refuse: 420 },
  }),
)

export const scenario: Scenario = sure(
  readScenario({
    format: 'cvq-lab/scenario@1',
    title: 'A client of 2003',
    client: {
      offers: ['MSNP9', 'CVR0'],
      locale: '0x0409',
      system: { type: 'winnt', version: '5.1', arch: 'i386' },
      library: 'MSNMSGR',
      version: '6.0.0602',
    },
    policy,
  }),
)

/** A folder that is there until it is thrown away. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'cvq-lab-files-'))
  const at = (name: string): string => join(path, name)
  return {
    path,
    at,
    put(name: string, content: string | Uint8Array): string {
      writeFileSync(at(name), content)
      return at(name)
    },
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  }
}

export interface DeskBench extends FileDesk {
  readonly arrivals: Arrivals
  /** What the dialogs were asked, in order. */
  readonly asked: readonly string[]
  readonly news: readonly FileNews[]
  readonly remembered: readonly string[]
  settings(): Settings
}

/** `answers` are what the user chooses, dialog after dialog; none left is cancelling. */
export function deskIn(
  home: string,
  answers: readonly (string | null)[] = [],
  change: Partial<FileDeskPlan> = {},
): DeskBench {
  const due = [...answers]
  const asked: string[] = []
  const news: FileNews[] = []
  const remembered: string[] = []
  let settings: Settings = DEFAULTS
  const answer = (question: string): Promise<string | null> => {
    asked.push(question)
    return Promise.resolve(due.shift() ?? null)
  }
  const arrivals = createArrivals()
  const desk = createFileDesk({
    dialogs: { toOpen: answer, toSave: (_kind, suggested) => answer(suggested) },
    documents: home,
    home,
    recovery: join(home, 'unsaved-work.json'),
    settings: {
      current: () => settings,
      change: (part) => {
        settings = { ...settings, ...part }
      },
    },
    arrivals,
    assets: () => assets,
    write: writeTextFile,
    tell: (each) => news.push(each),
    remember: (path) => remembered.push(path),
    forgetAll: () => remembered.splice(0),
    recentChanged: () => {},
    ...change,
  })
  return { ...desk, arrivals, asked, news, remembered, settings: () => settings }
}
