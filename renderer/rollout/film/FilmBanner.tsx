// What came of the whole rollout, in a word and a sentence; and, while a newer film is made, how far it is.

import { faultSentence } from '../../../diagram/say-fault.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import banner from '../../stage/banner.module.css'
import { useLab } from '../../state/lab.ts'
import type { FilmTrouble } from '../../state/rollout-types.ts'
import { Button } from '../../ui/Button.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LOOKS } from '../states.ts'
import { headState, headWord, summarySentence } from '../summary.ts'
import styles from './banner.module.css'

function troubleSentence(trouble: FilmTrouble): string {
  switch (trouble.kind) {
    case 'cancelled':
      return say('rollout.trouble.cancelled')
    case 'not-allowed':
      return say('rollout.trouble.notAllowed')
    case 'failed':
      return say('rollout.trouble.failed')
    case 'bad-argument':
      return faultSentence(say('rollout.trouble.name'), trouble.fault)
    default:
      return unreachable(trouble)
  }
}

function useSaid() {
  const film = useLab((state) => state.film)
  const trouble = useLab((state) => state.filmTrouble)
  if (trouble !== null) {
    return {
      tile: 'none',
      glyph: 'dots',
      word: say('rollout.trouble.word'),
      sentence: troubleSentence(trouble),
    } as const
  }
  if (film === null) {
    return {
      tile: 'none',
      glyph: 'dots',
      word: say('rollout.none.word'),
      sentence: say('rollout.none.sentence'),
    } as const
  }
  const state = headState(film.film)
  const { tile, glyph } = LOOKS[state]
  return { tile, glyph, word: headWord(film.film), sentence: summarySentence(film.film) } as const
}

/** Only while there is word of it: short work would flicker. */
function Work() {
  const progress = useLab((state) => state.filmProgress)
  const cancel = useLab((state) => state.cancelFilm)
  if (progress === null) return null
  return (
    <div className={styles.work}>
      <progress className={styles.progress} max={1} value={progress} aria-label={say('rollout.work.label')} />
      <span className={styles.percent}>{say('rollout.work.percent', { n: Math.floor(progress * 100) })}</span>
      <Button onClick={cancel}>{say('rollout.work.cancel')}</Button>
    </div>
  )
}

function Again() {
  const trouble = useLab((state) => state.filmTrouble)
  const makeFilm = useLab((state) => state.makeFilm)
  if (trouble === null) return null
  return <Button onClick={makeFilm}>{say('rollout.trouble.again')}</Button>
}

function OpenSetup() {
  const open = useLab((state) => state.drawerOpen)
  const toggle = useLab((state) => state.toggle)
  return (
    <span className={styles.open}>
      <Button
        aria-expanded={open}
        aria-label={say('rollout.setup.open')}
        title={say('rollout.setup.open')}
        onClick={() => toggle('drawerOpen')}
      >
        <Icon name="chevron-right" />
        {say('rollout.setup.title')}
      </Button>
    </span>
  )
}

export function FilmBanner() {
  const { tile, glyph, word, sentence } = useSaid()
  return (
    <div className={banner.banner} data-tile={tile}>
      <OpenSetup />
      <span className={banner.tile}>
        <Glyph name={glyph} size={20} />
      </span>
      <div className={banner.text} role="status">
        <p className={banner.word}>{word}</p>
        <p className={banner.sentence} title={sentence}>
          {sentence}
        </p>
      </div>
      <Work />
      <Again />
    </div>
  )
}
