// Recorded runs: one is shown in a lab of its own, so that the scenario behind it stays as it is, whatever is done.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { type Recording, saidIn } from '../../protocol/recording.ts'
import { say } from '../../words/words.ts'
import { type Lab, labOf, type StageTools } from './lesson-stage.ts'
import type { HeldUnder, Recorded, RecordingSlice } from './recording-types.ts'
import type { GetState, SetState } from './tools.ts'
import type { State } from './types.ts'

/** The policy that a choice means now. */
export function policyUnder(under: HeldUnder, { active, draft, boot }: State): Policy {
  switch (under.kind) {
    case 'active':
      return active
    case 'draft':
      return draft
    case 'builtin':
      return boot.policies.find(({ name }) => name === under.name)?.policy ?? active
  }
}

/** The recorded client on a network and with a download as a new scenario has them. */
function scenarioOf({ name, trace }: Recording, policy: Policy, start: Scenario): Scenario {
  return {
    format: start.format,
    title: say('recording.scenario.title', { name }),
    seed: start.seed,
    client: trace.client,
    policy,
    network: start.network,
    download: start.download,
    expect: {},
  }
}

export function recordingSlice(
  set: SetState,
  get: GetState,
  from: Omit<StageTools, 'window'>,
): RecordingSlice<Lab> {
  const stages: StageTools = { ...from, window: get }
  let asked = 0

  const change = (part: Partial<Recorded<Lab>>) =>
    set(({ recorded }) => (recorded === null ? {} : { recorded: { ...recorded, ...part } }))

  /** All of its connections are somebody's, so none is folded. */
  function labFor({ name, trace }: Recording): Lab {
    const scenario = { ...get().scenario, title: name, client: trace.client }
    const lab = labOf(stages, scenario, { trace, verdicts: [] })
    const timeline = from.tools.timeline(trace, true)
    lab.setState({ unfolded: true, timeline, time: timeline.lasts })
    return lab
  }

  async function hold(): Promise<void> {
    const { recorded } = get()
    if (recorded === null) return
    const policy = policyUnder(recorded.under, get())
    if (recorded.held?.policy === policy && !recorded.failed) return
    asked += 1
    const mine = asked
    const answer = await from.tools.calls.hold({ said: saidIn(recorded.recording.trace), policy })
    if (mine !== asked || get().recorded?.recording !== recorded.recording) return
    change(answer.ok ? { held: { policy, answer: answer.value }, failed: false } : { failed: true })
  }

  return {
    recorded: null,
    showRecording: (recording) => {
      const under = get().recorded?.under ?? { kind: 'active' }
      get().pause()
      set({
        screen: 'negotiate',
        drawerOpen: false,
        recorded: { recording, lab: labFor(recording), under, held: null, failed: false },
      })
      void hold()
    },
    closeRecording: () => set({ recorded: null, drawerOpen: false }),
    holdUnder: (under) => {
      change({ under })
      void hold()
    },
    hold,
    makeScenario: () => {
      const { recorded, boot, whenFree, takeUp } = get()
      if (recorded === null || !recorded.recording.asks) return
      const scenario = scenarioOf(recorded.recording, policyUnder(recorded.under, get()), boot.start)
      whenFree('scenario', () => {
        set({ recorded: null, drawerOpen: false })
        takeUp(scenario)
      })
    },
  }
}
