// Gathers the diagnosis in the running app.

import { release } from 'node:os'
import { app, screen } from 'electron'
import type { About } from '../../contract.ts'
import type { Trouble } from '../../contract-trouble.ts'
import { examine, lineOf } from '../../doctor/examine.ts'
import { thisInstallation } from '../../doctor/installation.ts'
import { logError } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Beginning } from './begin.ts'
import { type Facts, printDiagnosis } from './diagnosis.ts'
import { logPath, openLog } from './open-log.ts'
import type { Refused } from './refusals.ts'

export interface Diagnosing {
  readonly beginning: Beginning
  readonly about: About
  readonly troubles: readonly Trouble[]
  settings(): Settings
  refused(): Refused
}

/** As many of the log's last lines go with it. */
const LINES = 100
const KB_IN_MB = 1024
/** How long the self-check may take, in milliseconds. */
const PATIENCE_MS = 4000

/** null where looking breaks down or takes too long. */
async function examined(): Promise<readonly string[] | null> {
  try {
    const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))
    const findings = await Promise.race([examine(thisInstallation()), late])
    return findings?.map(lineOf) ?? null
  } catch (error) {
    logError('the self-check', error)
    return null
  }
}

export async function diagnose(of: Diagnosing): Promise<{ readonly text: string; readonly lines: number }> {
  const log = openLog()
  const lines = log.tail(LINES)
  const { theme, recent } = of.settings()
  const { total, free } = process.getSystemMemoryInfo()
  const facts: Facts = {
    about: of.about,
    packaged: app.isPackaged,
    system: { name: process.platform, version: release(), arch: process.arch },
    language: app.getLocale(),
    screens: screen.getAllDisplays().map(({ size, scaleFactor: scale }) => ({ ...size, scale })),
    memory: { totalMb: Math.round(total / KB_IN_MB), freeMb: Math.round(free / KB_IN_MB) },
    software: of.beginning.software,
    graphics: Object.fromEntries(
      Object.entries(app.getGPUFeatureStatus()).map(([name, is]) => [name, String(is)]),
    ),
    settings: { theme, recent: recent.length },
    upSeconds: Math.round(process.uptime()),
    refused: of.refused(),
    troubles: of.troubles,
    examined: await examined(),
    log: { path: logPath(), trouble: log.trouble(), lines },
    made: new Date().toISOString(),
  }
  return { text: printDiagnosis(facts, app.getPath('home')), lines: lines.length }
}
