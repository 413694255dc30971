// What each channel of the contract does. Effects come in as values, so that tests need no Electron.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Boot, BuiltinPolicy, Progress, Theme } from '../contract.ts'
import { holdAgainst } from '../recording/hold.ts'
import { compilePolicy } from '../server/policy.ts'
import { simulate } from '../simulation/index.ts'
import { type AnalysisDesks, analyse } from './analyse.ts'
import { conformHandlers } from './conform/handlers.ts'
import type { ConformDesk } from './conform/runs.ts'
import type { Handlers } from './door.ts'
import { faultsHandlers } from './faults/handlers.ts'
import type { FileDesk } from './files/desk.ts'
import type { LessonDesk } from './lessons/lessons.ts'
import type { LiveDesk } from './live/desk.ts'
import { liveHandlers } from './live/handlers.ts'
import { probeHandlers } from './probe/handlers.ts'
import type { ProbeDesk } from './probe/probe.ts'
import { runScenario } from './run.ts'
import type { SettingsDesk } from './settings-desk.ts'
import { settingsHandlers } from './settings-handlers.ts'
import type { Share } from './share/share.ts'
import type { TroubleDesk } from './trouble/desk.ts'
import { troubleHandlers } from './trouble/handlers.ts'
import type { Desk } from './worker/desk.ts'

export interface Effects {
  /** All the window needs at the start. */
  boot(): Boot
  readonly catalogue: Catalogue
  writeClipboard(text: string): Promise<void> | void
  changeTheme(theme: Theme): void
  fillScreen(on: boolean): void
  readonly desks: AnalysisDesks & { readonly films: Desk<'film'>; readonly faults: Desk<'faults'> }
  /** The policies that the app comes with. */
  readonly policies: readonly BuiltinPolicy[]
  /** Tells the window how far a job is. */
  tellProgress(progress: Progress): void
  readonly files: Omit<FileDesk, 'recovery' | 'setWorkAside' | 'look' | 'forget' | 'close'>
  /** The window has told all before it closes. */
  left(): void
  readonly lessons: LessonDesk
  readonly share: Share
  readonly probes: ProbeDesk
  readonly conform: ConformDesk
  readonly settings: SettingsDesk
  readonly trouble: TroubleDesk
  readonly live: LiveDesk
}

export function createHandlers(effects: Effects): Handlers {
  const { desks, files, lessons } = effects
  const progressOf = (job: number) => (done: number) => effects.tellProgress({ job, done })
  return {
    boot: () => effects.boot(),
    run: (scenario) => runScenario(scenario, effects.catalogue),
    copy: async (text) => {
      await effects.writeClipboard(text)
      return null
    },
    theme: (theme) => {
      effects.changeTheme(theme)
      return null
    },
    fullScreen: (on) => {
      effects.fillScreen(on)
      return null
    },
    analyse: ({ job, policy, against }) =>
      analyse(desks, { job, policy, against, progress: progressOf(job) }),
    film: ({ job, rollout }) => desks.films.order({ job, task: { rollout }, progress: progressOf(job) }),
    cancel: (job) => {
      for (const desk of Object.values(desks)) desk.cancel(job)
      return null
    },
    trace: (scenario) => simulate(scenario, effects.catalogue),
    hold: ({ said, policy }) => holdAgainst(said, compilePolicy(policy, effects.catalogue)),
    openFile: (from) => files.open(from),
    openDropped: (path) => files.openDropped(path),
    saveFile: (save) => files.save(save),
    keepMine: async (file) => {
      await files.keepMine(file)
      return null
    },
    recentFiles: () => files.recent(),
    clearRecent: () => {
      files.clearRecent()
      return null
    },
    keepWork: async (work) => {
      await files.keepWork(work)
      return null
    },
    recover: () => files.recover(),
    leave: () => {
      effects.left()
      return null
    },
    makeLink: (scenario) => files.makeLink(scenario),
    lessons: () => lessons.lessons(),
    noteProgress: (deed) => lessons.note(deed),
    saveResults: (form) => lessons.save(form),
    share: (order) => effects.share.save(order),
    copyShare: (order) => effects.share.copy(order),
    ...probeHandlers(effects.probes),
    ...conformHandlers(effects.conform),
    ...faultsHandlers(
      desks.faults,
      effects.policies.map(({ policy }) => policy),
    ),
    ...settingsHandlers(effects.settings),
    ...troubleHandlers(effects.trouble),
    ...liveHandlers(effects.live),
  }
}
