// The diagnosis as text, for whoever helps: versions, system, settings and the log's end. It passes the same mask as
// the log, once more and whole.

import { say } from '../../../words/words.ts'
import type { About, Theme } from '../../contract.ts'
import type { Trouble } from '../../contract-trouble.ts'
import { masked } from './mask.ts'
import type { Refused } from './refusals.ts'

export interface Facts {
  readonly about: About
  readonly packaged: boolean
  /** Name, version and processor of the system. */
  readonly system: { readonly name: string; readonly version: string; readonly arch: string }
  readonly language: string
  /** Width and height in points, and pixels a point. */
  readonly screens: readonly { readonly width: number; readonly height: number; readonly scale: number }[]
  readonly memory: { readonly totalMb: number; readonly freeMb: number }
  readonly software: boolean
  /** Chromium's word for each of its features. */
  readonly graphics: Readonly<Record<string, string>>
  readonly settings: { readonly theme: Theme; readonly recent: number }
  readonly upSeconds: number
  readonly refused: Refused
  readonly troubles: readonly Trouble[]
  /** What the self-check found; null where it was not made. */
  readonly examined: readonly string[] | null
  readonly log: { readonly path: string; readonly trouble: string | null; readonly lines: readonly string[] }
  /** When it was made: ISO 8601 in UTC. */
  readonly made: string
}

const listed = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

const troubleText = ({ kind, ...more }: Trouble): string =>
  [kind, ...('code' in more ? [more.code] : [])].join(' ')

/** `home` is the user's own folder. */
export function printDiagnosis(facts: Facts, home: string): string {
  const { about, system, settings, memory, log, examined } = facts
  const { electron, chromium, node } = about
  const rows = [
    say('trouble.diagnosis.title', { name: say('shell.name'), version: about.version, made: facts.made }),
    say('trouble.diagnosis.runsOn', { electron, chromium, node }),
    say(about.standIn ? 'trouble.diagnosis.standIn' : 'trouble.diagnosis.official'),
    say(facts.packaged ? 'trouble.diagnosis.installed' : 'trouble.diagnosis.sources'),
    say('trouble.diagnosis.system', { ...system, language: facts.language }),
    say('trouble.diagnosis.memory', memory),
    say('trouble.diagnosis.screens', {
      screens: facts.screens.map(({ width, height, scale }) => `${width}×${height} at ${scale}`).join(', '),
    }),
    say(facts.software ? 'trouble.diagnosis.software' : 'trouble.diagnosis.graphics', {
      features: listed(facts.graphics),
    }),
    say('trouble.diagnosis.settings', { theme: settings.theme, count: settings.recent }),
    say('trouble.diagnosis.up', { seconds: facts.upSeconds }),
    say('trouble.diagnosis.refused', { counts: listed(facts.refused) }),
    say('trouble.diagnosis.troubles', {
      troubles: facts.troubles.map(troubleText).join(', ') || say('trouble.diagnosis.none'),
    }),
    ...(examined === null ? [] : ['', say('trouble.diagnosis.examined'), ...examined]),
    '',
    say('trouble.diagnosis.log', { path: log.path, count: log.lines.length }),
    ...(log.trouble === null ? [] : [say('trouble.diagnosis.logTrouble', { code: log.trouble })]),
    ...log.lines,
  ]
  return `${masked(rows.join('\n'), home)}\n`
}
