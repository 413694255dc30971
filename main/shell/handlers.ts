// What each channel of the contract does. Effects come in as values, so that tests need no Electron.

import type { Boot, Progress, Theme } from '../contract.ts'
import { simulate } from '../simulation/index.ts'
import { type AnalysisDesks, analyse } from './analyse.ts'
import type { Handlers } from './door.ts'
import type { PolicyFiles } from './files/policy-files.ts'
import type { LessonDesk } from './lessons/lessons.ts'
import { runScenario } from './run.ts'
import type { Desk } from './worker/desk.ts'

export interface Effects {
  /** All the window needs at the start, the catalogue among it; made once. */
  boot(): Boot
  writeClipboard(text: string): Promise<void> | void
  changeTheme(theme: Theme): void
  fillScreen(on: boolean): void
  readonly desks: AnalysisDesks & { readonly films: Desk<'film'> }
  /** Tells the window how far a job is. */
  tellProgress(progress: Progress): void
  readonly policies: Pick<PolicyFiles, 'open' | 'save'>
  readonly lessons: LessonDesk
}

export function createHandlers(effects: Effects): Handlers {
  const { desks, policies, lessons } = effects
  const progressOf = (job: number) => (done: number) => effects.tellProgress({ job, done })
  return {
    boot: () => effects.boot(),
    run: (scenario) => runScenario(scenario, effects.boot().catalogue),
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
    trace: (scenario) => simulate(scenario, effects.boot().catalogue),
    openPolicy: () => policies.open(),
    savePolicy: ({ policy, file }) => policies.save(policy, file),
    lessons: () => lessons.lessons(),
    noteProgress: (deed) => lessons.note(deed),
    saveResults: (form) => lessons.save(form),
  }
}
