// What came of the run, as far as play has come: tile, word, by which rule, and what happened in a sentence.

import { plain } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'
import { Glyph } from '../ui/Glyph.tsx'
import styles from './banner.module.css'
import { Sentence } from './Sentence.tsx'
import { useVerdict } from './use-verdict.ts'

/** A download's numbers run; screen readers hear of it when it is over. */
const useIsRunning = (): boolean =>
  useLab((state) => state.playing && state.timeline.steps[currentStep(state) - 1]?.kind === 'download')

export function Banner() {
  const { tile, glyph, word, sentence, rule } = useVerdict()
  const busy = useIsRunning()
  return (
    <div className={styles.banner} data-tile={tile} role="status" aria-busy={busy}>
      <span className={styles.tile}>
        <Glyph name={glyph} size={20} />
      </span>
      <div className={styles.text}>
        <div className={styles.first}>
          <p className={styles.word}>{word}</p>
          <p className={styles.rule}>
            <Sentence parts={rule} />
          </p>
        </div>
        <p className={styles.sentence} title={plain(sentence)}>
          <Sentence parts={sentence} />
        </p>
      </div>
    </div>
  )
}
