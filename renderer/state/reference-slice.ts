// What the screen Reference shows, and the runs it shows entries by. An example is a branch beside the run in front,
// so that nobody's work goes away; asking for another puts it in the first one's place.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import { say } from '../../words/words.ts'
import type { ReferenceSlice } from './reference-types.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { Workspace } from './workspace.ts'

export const FIRST_PAGE = 'chapter/commands'

/** The run beside those there are, in front; an example that is still as it was made gives way. */
function withExample(workspace: Workspace, run: Scenario, made: ReadonlySet<Scenario>): Workspace {
  const [own, ...others] = workspace.runs
  const kept = others.filter((other) => !made.has(other))
  return { ...workspace, runs: [own, ...kept, run], front: kept.length + 1 }
}

export function referenceSlice(
  start: Scenario,
  set: SetState,
  get: GetState,
  { calls }: Pick<Tools, 'calls'>,
): ReferenceSlice {
  const made = new Set<Scenario>()
  return {
    referencePage: FIRST_PAGE,
    exampleTrouble: null,
    openEntry: (referencePage) => {
      set({ referencePage, exampleTrouble: null })
      get().show('reference')
    },
    showEntry: async ({ title, example }) => {
      if (typeof example === 'string') return get().show(example)
      const { branches: _, lesson: __, bookmarks: ___, ...run } = example.make(start)
      const scenario = { ...run, title: say('reference.example', { title }), expect: {} }
      const answer = await calls.trace(scenario)
      if (!answer.ok) return set({ exampleTrouble: answer.reason })
      const shown = answer.value.events.findIndex(example.shows) + 1
      set({ exampleTrouble: null })
      get().change((workspace) => withExample(workspace, scenario, made), { playFrom: shown })
      made.add(scenario)
      get().show('negotiate')
    },
  }
}
