// Above the heat map: how large each axis is.

import type { Domain } from '../../../protocol/formats/sweep.ts'
import { say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'
import styles from './heat.module.css'

const sized = (count: number) => ({ count, number: numberText(count) })

/** `88 versions × 15 systems × 2 architectures × 424 locales`, cohorts where the rules have any. */
export function sizesOf({ systems, archs, locales, cohorts }: Domain, versions: number): string {
  const sizes = [
    say('heat.size.version', sized(versions)),
    say('heat.size.system', sized(systems.values.length)),
    say('heat.size.arch', sized(archs.values.length)),
    say('heat.size.language', sized(locales.values.length)),
    ...(cohorts.length > 1 ? [say('heat.size.cohort', sized(cohorts.length))] : []),
  ]
  return sizes.join(say('heat.size.times'))
}

/** `sizes` is '' before they are known. */
export const HeatHead = ({ sizes }: { readonly sizes: string }) => (
  <header className={styles.head}>
    <h2 className={styles.title}>{say('heat.title')}</h2>
    {sizes !== '' && (
      <p className={styles.sizes} title={sizes}>
        {sizes}
      </p>
    )}
  </header>
)
