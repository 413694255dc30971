// Which runs can be put side by side: the tabs, and every run of the history.

import type { Scenario } from '../../../protocol/formats/scenario.ts'
import { plain, say } from '../../../words/words.ts'
import type { State } from '../../state/types.ts'
import { frontOf } from '../../state/workspace.ts'
import type { OptionGroup } from '../../ui/options.ts'
import { sayEntry } from '../say-entry.ts'

interface Runs {
  readonly groups: readonly OptionGroup[]
  /** By an option's id. */
  readonly runs: ReadonlyMap<string, Scenario>
}

export function choicesOf({ workspace, entries }: Pick<State, 'workspace' | 'entries'>): Runs {
  const tabs = workspace.runs.map((run, i) => ({ id: `tab-${i}`, name: run.title, run }))
  const past = entries
    .map((entry, i) => ({
      id: `entry-${i}`,
      name: say('time.compare.entry', {
        number: i + 1,
        what: plain(sayEntry(entries[i - 1] ?? null, entry)),
      }),
      run: frontOf(entry),
    }))
    .toReversed()
  return {
    groups: [
      { heading: say('time.compare.tabs'), options: tabs },
      { heading: say('time.compare.history'), options: past },
    ],
    runs: new Map([...tabs, ...past].map(({ id, run }) => [id, run])),
  }
}

/** The option a run is shown as: its tab before its entry in the history. */
export const chosenIn = ({ runs }: Runs, run: Scenario): string | null =>
  [...runs].find(([, each]) => each === run)?.[0] ?? null
