// Above the heat map: how large each axis is, and how far work on a newer one is.

import type { Domain } from '../../../protocol/formats/sweep.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './heat.module.css'

/** `88 versions × 15 systems × 2 architectures × 424 locales`, cohorts where the rules have any. */
export function sizesOf({ kinds, systems, archs, locales, cohorts }: Domain): string {
  const versions = new Set(kinds.map(({ version }) => version)).size
  const sizes = [
    say('heat.size.version', { count: versions }),
    say('heat.size.system', { count: systems.values.length }),
    say('heat.size.arch', { count: archs.values.length }),
    say('heat.size.language', { count: locales.values.length }),
    ...(cohorts.length > 1 ? [say('heat.size.cohort', { count: cohorts.length })] : []),
  ]
  return sizes.join(say('heat.size.times'))
}

/** Only work that takes long shows itself. */
export function Progress() {
  const progress = useLab((state) => state.progress)
  const cancel = useLab((state) => state.cancelAnalysis)
  if (progress === null) return null
  const percent = Math.round(progress * 100)
  return (
    <div className={styles.progress}>
      <div
        role="progressbar"
        aria-label={say('heat.progress.label')}
        aria-valuenow={percent}
        className={styles.track}
      >
        <div className={styles.done} style={{ width: `${percent}%` }} />
      </div>
      <span className={styles.percent}>{say('heat.progress.percent', { percent })}</span>
      <Button look="quiet" onClick={cancel}>
        {say('heat.progress.cancel')}
      </Button>
    </div>
  )
}

export function HeatHead({ domain }: { readonly domain: Domain | null }) {
  const long = useLab((state) => state.progress !== null)
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{say('heat.title')}</h2>
      {!long && domain !== null && (
        <p className={styles.sizes} title={sizesOf(domain)}>
          {sizesOf(domain)}
        </p>
      )}
      <Progress />
    </header>
  )
}
