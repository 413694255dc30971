// The window's state in one store, made from what the main process said at the start.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Boot } from '../../main/contract.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { documentSlice } from './document-slice.ts'
import { createJobs } from './jobs.ts'
import { lessonSlice } from './lesson-slice.ts'
import { liveSlice } from './live-slice.ts'
import { playbackSlice } from './playback-slice.ts'
import { policySlice } from './policy-slice.ts'
import { policyViewSlice } from './policy-view-slice.ts'
import { presentSlice } from './present-slice.ts'
import { recordingSlice } from './recording-slice.ts'
import { referenceSlice } from './reference-slice.ts'
import { rolloutSlice } from './rollout-slice.ts'
import { createRunner, runSlice } from './run-slice.ts'
import { scenarioSlice } from './scenario-slice.ts'
import { selectionSlice } from './selection-slice.ts'
import { settingsSlice } from './settings-slice.ts'
import { shareSlice } from './share-slice.ts'
import { createTrials } from './standing.ts'
import { timeSlice } from './time-slice.ts'
import type { Tools } from './tools.ts'
import { troubleSlice } from './trouble-slice.ts'
import type { State } from './types.ts'
import { viewSlice } from './view-slice.ts'
import { workSlice } from './work-slice.ts'

export type Lab = StoreApi<State>

/** What the scenario is to begin as, where that is not what `boot.trace` is of: earlier work comes back on top of it. */
export const createLab = (boot: Boot, tools: Tools, start: Scenario = boot.start): Lab =>
  createStore<State>()((set, get) => {
    const trials = createTrials()
    const jobs = createJobs(tools)
    const open = scenarioSlice(start, set, get, tools, createRunner(set, get, tools), trials)
    const rollout = rolloutSlice(boot, set, get, tools)
    return {
      boot,
      ...runSlice(boot, tools),
      ...open,
      ...playbackSlice(set, get),
      ...selectionSlice(set),
      ...viewSlice(boot.theme, set, tools),
      ...policySlice(start.policy, set, get, tools, jobs, trials),
      ...policyViewSlice(set, get),
      ...workSlice(tools, jobs),
      ...timeSlice(open.scenario, boot.trace, set, get, tools),
      ...rollout,
      ...documentSlice({ ...open, ...rollout }, set, get, tools),
      ...presentSlice(set, tools),
      ...shareSlice(set, get, tools.calls),
      ...settingsSlice(boot.settings, set, get, tools.calls),
      ...troubleSlice(set, get, tools.calls),
      ...referenceSlice(boot.start, set, get, tools),
      ...lessonSlice(set, get, { make: createLab, tools }),
      ...liveSlice(set, get, { make: createLab, tools }),
      ...recordingSlice(set, get, { make: createLab, tools }),
    }
  })
