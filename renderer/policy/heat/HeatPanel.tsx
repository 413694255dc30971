// Every client under the draft, by two axes; under it the clients of the chosen cell and the journey of one of them.

import { faultSentence } from '../../../diagram/say-fault.ts'
import type { Refusal } from '../../../main/contract.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { useAnalysisTiming } from '../use-analysis-timing.ts'
import { HeatGrid } from './HeatGrid.tsx'
import { HeatHead, sizesOf } from './HeatHead.tsx'
import styles from './heat.module.css'
import { Legend } from './Legend.tsx'
import { Pickers } from './Pickers.tsx'
import { Strip } from './strip/Strip.tsx'
import { type Heat, useHeat, useSelection } from './use-heat.ts'

function troubleSentence(trouble: Refusal): string {
  switch (trouble.kind) {
    case 'bad-argument':
      return faultSentence(say('heat.trouble.policy'), trouble.fault)
    case 'not-allowed':
      return say('heat.trouble.notAllowed')
    case 'failed':
      return say('heat.trouble.failed')
    default:
      return unreachable(trouble)
  }
}

/** Why what is shown is not of the draft as it stands now, where that lasts. */
function Stale() {
  const trouble = useLab((state) => state.analysisTrouble)
  const stopped = useLab(({ judging, analysed, draft }) => !judging && analysed?.draft !== draft)
  const analyse = useLab((state) => state.analyse)
  if (trouble !== null)
    return (
      <p className={styles.note} role="status">
        {troubleSentence(trouble)}
      </p>
    )
  if (!stopped) return null
  return (
    <p className={styles.note} role="status">
      {say('heat.stopped')}
      <Button onClick={analyse}>{say('heat.judge')}</Button>
    </p>
  )
}

function Whole({ heat }: { readonly heat: Heat }) {
  const { grid, scales, policy, analysis } = heat
  const selection = useSelection(grid)
  return (
    <>
      <HeatHead sizes={sizesOf(analysis.sweep.domain, scales.version.buckets.length)} />
      <Pickers scales={scales} />
      <Legend table={grid.table} />
      <Stale />
      {policy.rules.length === 0 && <p className={styles.note}>{say('heat.noRules')}</p>}
      <HeatGrid grid={grid} selection={selection} />
      <Strip heat={heat} selection={selection} />
    </>
  )
}

/** Before the first analysis: where everything will stand. */
function Skeleton() {
  return (
    <>
      <HeatHead sizes="" />
      <Stale />
      <div className={styles.skeleton} aria-hidden="true" />
    </>
  )
}

export function HeatPanel() {
  const heat = useHeat()
  useAnalysisTiming(heat?.analysis ?? null)
  return <div className={styles.panel}>{heat === null ? <Skeleton /> : <Whole heat={heat} />}</div>
}
