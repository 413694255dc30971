// Time travel: events to go to, bookmarks, forks and other branches, and two runs side by side.

import { compareTraces } from '../../protocol/compare.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { plain, say } from '../../words/words.ts'
import { bookmarksOf, toggled } from './bookmarks.ts'
import { deleted, forked, kept, renamed } from './branches.ts'
import { jointTimeline, momentBeside } from './joint.ts'
import { learned, verdictOfTrace } from './known-runs.ts'
import { endOfStep, eventsShown, stepShowing } from './moments.ts'
import { currentStep, playedTimeline } from './selectors.ts'
import type { Pair, Side, TimeSlice } from './time-types.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import { createTraces } from './traces.ts'
import type { State } from './types.ts'
import { frontOf, type Workspace, withFront } from './workspace.ts'

const NAME_LENGTH = 60

/** What a new bookmark is called: what its step says. */
function nameOfStep({ timeline }: State, number: number): string {
  const sentence = plain(timeline.steps[number - 1]?.sentence ?? [])
  const name = sentence === '' ? say('time.bookmarks.begin') : sentence.replace(/\.$/, '')
  return name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name
}

/** A bookmark at the step that is on, or none there any more. */
function marked(state: State): (workspace: Workspace) => Workspace {
  const { trace, timeline } = state
  const number = currentStep(state)
  const event = eventsShown(trace, timeline, number)
  const step = timeline.steps[number - 1]
  const isWhole = step === undefined || step.folded > 0
  const first = isWhole ? event : step.event + 1
  const last = isWhole ? event : (timeline.steps[number]?.event ?? event)
  const mark = { event, name: nameOfStep(state, number) }
  return (workspace) => withFront(workspace, toggled(frontOf(workspace), mark, first, last))
}

/** The end of the step with the bookmark after or before where play stands; null where there is none. */
function bookmarkBeside(state: State, by: 1 | -1): number | null {
  const { timeline, scenario } = state
  const here = currentStep(state)
  const steps = bookmarksOf(scenario).map(({ event }) => stepShowing(timeline, event))
  const step = by === 1 ? steps.find((each) => each > here) : steps.findLast((each) => each < here)
  return step === undefined ? null : endOfStep(timeline, step)
}

/** The same two, or what stands in their places in the workspace by now; null where one of them is gone. */
function followed(
  { left, right }: Pair,
  before: Workspace,
  after: Workspace,
): readonly [Scenario, Scenario] | null {
  const now = (run: Scenario): Scenario | undefined => {
    const place = before.runs.indexOf(run)
    return place < 0 || after.runs.includes(run) ? run : after.runs[place]
  }
  const [one, other] = [now(left.run), now(right.run)]
  return one === undefined || other === undefined ? null : [one, other]
}

export function timeSlice(
  start: Scenario,
  ran: Trace,
  set: SetState,
  get: GetState,
  tools: Tools,
): TimeSlice {
  const traces = createTraces(tools.calls)
  let asked = 0

  const sideOf = (run: Scenario, trace: Trace): Side => ({
    run,
    trace,
    timeline: tools.timeline(trace, get().unfolded),
  })

  return {
    verdictsOfRuns: new Map([[start, verdictOfTrace(ran)]]),
    timePanel: null,
    stepMenu: null,
    deletedRun: null,
    pair: null,
    partsAfter: null,
    differing: null,
    pairTrouble: null,
    openTime: (panel) => {
      if (panel === 'fork') get().closePair()
      set({ timePanel: panel })
    },
    openStepMenu: (stepMenu) => set({ stepMenu }),
    goToEvent: (event) => {
      const state = get()
      const step = state.timeline.steps[stepShowing(state.timeline, event + 1) - 1]
      if (step !== undefined && step.folded > 0 && step.event !== event) state.toggle('unfolded')
      const { timeline, seek } = get()
      seek(endOfStep(playedTimeline(get()), stepShowing(timeline, event + 1)))
    },
    toggleBookmark: () => get().change(marked(get())),
    nextBookmark: (by) => {
      const moment = bookmarkBeside(get(), by)
      if (moment !== null) get().seek(moment)
    },
    fork: (after, settings, title) =>
      get().change((workspace) => forked(workspace, after, settings, title), { playFrom: after }),
    keepRun: (run) => get().change((workspace) => kept(workspace, run, run.title), 'same-step'),
    renameRun: (place, name) => get().change((workspace) => renamed(workspace, place, name)),
    deleteRun: (place) => {
      const name = get().workspace.runs[place]?.title
      const before = get().workspace
      get().change((workspace) => deleted(workspace, place), 'same-step')
      if (get().workspace !== before && name !== undefined) set({ deletedRun: name })
    },
    nextRun: (by) => {
      const { workspace, bringToFront } = get()
      const many = workspace.runs.length
      bringToFront((workspace.front + by + many) % many)
    },
    showPair: async (left, right, playFrom) => {
      asked += 1
      const mine = asked
      const [one, other] = await Promise.all([traces(left), traces(right)])
      if (mine !== asked) return
      if (!one.ok) return set({ pairTrouble: one.reason })
      if (!other.ok) return set({ pairTrouble: other.reason })
      const sides = { left: sideOf(left, one.value), right: sideOf(right, other.value) }
      const joint = jointTimeline(sides.left.timeline, sides.right.timeline)
      const comparison = compareTraces(one.value, other.value)
      const { time, playing, verdictsOfRuns } = get()
      const from = playedTimeline(get())
      const moment =
        playFrom === undefined
          ? time >= from.lasts
            ? joint.lasts
            : momentBeside(from, joint, time)
          : endOfStep(joint, stepShowing(sides.left.timeline, playFrom))
      set({
        pair: { ...sides, joint, comparison },
        pairTrouble: null,
        timePanel: null,
        time: moment,
        playing: playFrom === undefined ? playing : true,
        verdictsOfRuns: learned(
          learned(verdictsOfRuns, left, verdictOfTrace(one.value)),
          right,
          verdictOfTrace(other.value),
        ),
      })
    },
    closePair: () => {
      asked += 1
      const { pair, timeline, time, playing } = get()
      if (pair === null) return set({ pairTrouble: null })
      const moment = time >= pair.joint.lasts ? timeline.lasts : momentBeside(pair.joint, timeline, time)
      set({ pair: null, pairTrouble: null, time: moment, playing: playing && moment < timeline.lasts })
    },
    follow: (before) => {
      const { pair, workspace, showPair, closePair } = get()
      if (pair === null) return
      const two = followed(pair, before, workspace)
      if (two === null) closePair()
      else if (two[0] !== pair.left.run || two[1] !== pair.right.run) void showPair(...two)
    },
    learn: async (run) => {
      if (get().verdictsOfRuns.has(run)) return
      const answer = await traces(run)
      if (!answer.ok) return
      const verdict = verdictOfTrace(answer.value)
      set(({ verdictsOfRuns }) => ({ verdictsOfRuns: learned(verdictsOfRuns, run, verdict) }))
    },
  }
}
