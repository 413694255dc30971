// The stage of a lesson: how far the run is played and what it came to, the picture, and the controls of play.

import type { GlyphName } from '../../../diagram/glyphs.ts'
import { verdictAt } from '../../../diagram/narrate.ts'
import type { Tile } from '../../../diagram/tile.ts'
import type { Prediction } from '../../../protocol/formats/lesson.ts'
import { type Part, say } from '../../../words/words.ts'
import { useTicks } from '../../app/use-clock.ts'
import { Announcer } from '../../stage/Announcer.tsx'
import bannerStyles from '../../stage/banner.module.css'
import { Sentence } from '../../stage/Sentence.tsx'
import { Transport } from '../../stage/Transport.tsx'
import { useFrame } from '../../stage/use-frame.ts'
import { LabContext, useLab } from '../../state/lab.ts'
import type { Stage } from '../../state/lesson-stage.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { useLearning } from '../use-learning.ts'
import { LessonDiagram } from './LessonDiagram.tsx'
import styles from './stage.module.css'

interface BannerProps {
  readonly tile: Tile
  readonly glyph: GlyphName
  readonly word: string
  readonly sentence: readonly Part[]
}

const Banner = ({ tile, glyph, word, sentence }: BannerProps) => (
  <div className={bannerStyles.banner} data-tile={tile}>
    <span className={bannerStyles.tile}>
      <Glyph name={glyph} size={20} />
    </span>
    <div className={bannerStyles.text}>
      <p className={bannerStyles.word}>{word}</p>
      <p className={bannerStyles.sentence}>
        <Sentence parts={sentence} />
      </p>
    </div>
  </div>
)

const prose = (text: string): readonly Part[] => [{ text, wire: false }]

/** As far as play has come; what is asked for is not told. */
function Told({ stage, asked }: { readonly stage: Stage; readonly asked: Prediction | null }) {
  const trace = useLab((state) => state.trace)
  const frame = useFrame(stage.whole)
  if (asked !== null)
    return (
      <Banner
        tile="none"
        glyph="question"
        word={say('lessons.stage.turn')}
        sentence={prose(say('lessons.stage.stopped'))}
      />
    )
  const verdict = verdictAt(trace, stage.whole, frame)
  if (verdict.tile !== 'none') return <Banner {...verdict} />
  const played =
    frame.current === 0 ? say('lessons.stage.before') : say('lessons.stage.played', { count: frame.current })
  return <Banner tile="none" glyph="dots" word={say('verdicts.none.word')} sentence={prose(played)} />
}

function Controls() {
  const some = useLab(({ timeline }) => timeline.steps.length > 0)
  return some ? <Transport /> : <div className={styles.noControls} />
}

function Playing() {
  const playing = useLab((state) => state.playing)
  const advance = useLab((state) => state.advance)
  useTicks(playing, advance)
  return null
}

/** Where a run is still to come, or cannot come. */
function Waiting() {
  const failed = useLearning((learning) => learning.failed)
  return (
    <section
      className={styles.waiting}
      aria-label={say('lessons.stage.label')}
      data-panel="stage"
      tabIndex={-1}
    >
      <p role="status">{say(failed ? 'lessons.stage.failed' : 'lessons.stage.loading')}</p>
    </section>
  )
}

export function LessonStageView({ asked }: { readonly asked: Prediction | null }) {
  const stage = useLearning((learning) => learning.stage)
  if (stage === null) return <Waiting />
  return (
    <LabContext value={stage.lab}>
      <section className={styles.stage} aria-label={say('lessons.stage.label')}>
        <Playing />
        <Told stage={stage} asked={asked} />
        <LessonDiagram shown={stage.shown} asked={asked} />
        <Controls />
        <Announcer />
      </section>
    </LabContext>
  )
}
