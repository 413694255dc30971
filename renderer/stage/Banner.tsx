// What came of the run, as far as play has come: tile, word, one sentence, and what the person at the client sees.

import { faultSentence } from '../../diagram/say-fault.ts'
import type { Refusal } from '../../main/contract.ts'
import { unreachable } from '../../protocol/result.ts'
import { type Part, say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Glyph } from '../ui/Glyph.tsx'
import styles from './banner.module.css'
import { Sentence } from './Sentence.tsx'
import { useVerdict } from './use-verdict.ts'

const plainPart = (text: string): readonly Part[] => [{ text, wire: false }]

function troubleSentence(trouble: Refusal): string {
  switch (trouble.kind) {
    case 'bad-argument':
      return faultSentence(say('stage.banner.scenarioName'), trouble.fault)
    case 'not-allowed':
      return say('stage.banner.notAllowed')
    case 'failed':
      return say('stage.banner.failed')
    default:
      return unreachable(trouble)
  }
}

export function Banner() {
  const trouble = useLab((state) => state.trouble)
  const verdict = useVerdict()
  const { tile, glyph, word, sentence, sees } =
    trouble === null
      ? verdict
      : {
          tile: 'none' as const,
          glyph: 'slash' as const,
          word: say('stage.banner.stale'),
          sentence: plainPart(troubleSentence(trouble)),
          sees: null,
        }
  return (
    <div className={styles.banner} data-tile={tile} role="status">
      <span className={styles.tile}>
        <Glyph name={glyph} size={20} />
      </span>
      <div className={styles.text}>
        <div className={styles.first}>
          <p className={styles.word}>{word}</p>
          {sees && (
            <p className={styles.sees}>
              <Sentence parts={sees} />
            </p>
          )}
        </div>
        <p className={styles.sentence}>
          <Sentence parts={sentence} />
        </p>
      </div>
    </div>
  )
}
