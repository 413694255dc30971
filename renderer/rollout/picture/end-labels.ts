// What stands beside the right ends of areas and lines: the state's word, the release line's number and product.

import type { Ink, Run } from '../../../diagram/shape.ts'
import { fitRuns } from '../../../diagram/text-width.ts'
import { say } from '../../../words/words.ts'
import { LOOKS } from '../states.ts'
import type { Area } from './areas.ts'
import type { Chart } from './charts.ts'
import { type Placed, spread } from './labels.ts'
import type { VersionLine } from './lines.ts'

export interface EndLabel {
  readonly runs: readonly Run[]
  readonly ink: Ink
  /** The whole text, where the runs are cut. */
  readonly title: string
}

export const LABEL_SIZE = 11
const APART = 15

interface Wanted {
  readonly at: number
  readonly label: EndLabel
}

const beside = (wanted: readonly Wanted[], { plot }: Chart): readonly Placed<EndLabel>[] =>
  spread(wanted, { top: plot.top - APART / 2, bottom: plot.bottom + APART / 2, apart: APART })

/** `room` is the width in px there is for a label. */
const labelled = (at: number, runs: readonly Run[], ink: Ink, room: number): Wanted => ({
  at,
  label: { runs: fitRuns(runs, room, LABEL_SIZE), ink, title: runs.map(({ text }) => text).join('') },
})

/** Who has not asked yet is no verdict: the few that are left at the end need no label. */
export const areaLabels = (areas: readonly Area[], chart: Chart, room: number): readonly Placed<EndLabel>[] =>
  beside(
    areas.flatMap(({ state, endsAt }) => {
      if (endsAt === null || (state === 'unseen' && endsAt.bottom - endsAt.top < APART / 2)) return []
      const run: Run = { text: say(`rollout.states.${state}`), face: 'sans', weight: 500 }
      return [labelled((endsAt.top + endsAt.bottom) / 2, [run], LOOKS[state].ink, room)]
    }),
    chart,
  )

export const lineLabels = (
  lines: readonly VersionLine[],
  chart: Chart,
  room: number,
): readonly Placed<EndLabel>[] =>
  beside(
    lines.map(({ version, product, endsAt }) => {
      const number: Run = { text: version, face: 'mono', weight: 500 }
      const name: Run = { text: ` ${product ?? say('rollout.picture.noRelease')}`, face: 'sans', weight: 400 }
      return labelled(endsAt, [number, name], 'client', room)
    }),
    chart,
  )
