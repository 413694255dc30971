// What the surroundings say before anything starts: folders, and the variables that tests and scripts set.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { About } from '../contract.ts'

export interface Environment {
  /** Where settings are kept; null leaves it to Electron. */
  readonly userData: string | null
  /** The development server's address; null loads the built page. Never in a packaged app. */
  readonly devServer: string | null
  /** Where the demonstration saves its picture; null when none is asked for. */
  readonly demo: string | null
  /** Whether to print when the first screen has been painted. */
  readonly measure: boolean
}

type Variables = Readonly<Record<string, string | undefined>>

const given = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value

/** Only this machine: a variable set by a stranger must not load a stranger's page. */
function localAddress(value: string | null): string | null {
  if (value === null || !URL.canParse(value)) return null
  const url = new URL(value)
  if (url.protocol !== 'http:') return null
  return url.hostname === 'localhost' || url.hostname === '127.0.0.1' ? url.href : null
}

/** A picture and nothing else: no start of the app writes over a document or a program. */
const picturePath = (value: string | null): string | null =>
  value?.toLowerCase().endsWith('.png') === true ? value : null

/** In a packaged app, too, but for the development server: they choose a folder, print times, and save a picture. */
export function readEnvironment(variables: Variables, isPackaged: boolean): Environment {
  return {
    userData: given(variables.CVQ_LAB_USER_DATA),
    devServer: isPackaged ? null : localAddress(given(variables.ELECTRON_RENDERER_URL)),
    demo: picturePath(given(variables.CVQ_LAB_DEMO)),
    measure: variables.CVQ_LAB_MEASURE === '1',
  }
}

export interface Places {
  readonly renderer: string
  readonly preload: string
  /** What runs in a thread of its own: long work. */
  readonly worker: string
  readonly assets: string
}

/** Where the app's parts are, from the folder of the built entry, `out/main`. */
export function folders(entry: string): Places {
  const root = dirname(dirname(entry))
  return {
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    worker: join(entry, 'worker.js'),
    assets: join(root, 'assets'),
  }
}

/** Written by scripts/stand-in beside the stand-in's program. */
const STAND_IN_MARK = 'cvq-lab-stand-in.json'

export const about = (
  version: string,
  versions: { readonly electron?: string; readonly chrome?: string; readonly node: string },
  execPath: string,
): About => ({
  version,
  electron: versions.electron ?? '',
  chromium: versions.chrome ?? '',
  node: versions.node,
  standIn: existsSync(join(dirname(execPath), STAND_IN_MARK)),
})
