// The app with its texts in the language nobody speaks: built beside the real one, started like it.

import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { pseudoText } from '../../words/pseudo.ts'
import { say, type WordKey } from '../../words/words.ts'
import { type Lab, launch } from './launch.ts'
import { PROJECT } from './run.ts'

export interface PseudoApp {
  /** Its folder, which Electron is started with. */
  readonly folder: string
  forget(): void
}

const builder = join(
  dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')),
  'bin/electron-vite.js',
)

/** Takes some seconds. */
export async function buildPseudoApp(): Promise<PseudoApp> {
  const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-pseudo-'))
  const out = join(folder, 'out')
  const config = join(PROJECT, 'e2e', 'support', 'pseudo.config.ts')
  await promisify(execFile)(process.execPath, [builder, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: PROJECT,
    env: { ...process.env, CVQ_LAB_PSEUDO_OUT: out },
  })
  mkdirSync(out, { recursive: true })
  cpSync(join(PROJECT, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(PROJECT, 'assets'), join(folder, 'assets'))
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) }
}

export const launchPseudo = ({ folder }: PseudoApp, userData: string): Promise<Lab> =>
  launch({ userData, built: folder })

/** A text as that app says it; for texts without values. */
export const sayPseudo = (key: WordKey): string => pseudoText(say(key))
