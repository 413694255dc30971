// What is being made of a run, and what became of it: said for a while, or, where it failed, until it is dismissed.

import { useEffect } from 'react'
import { systemWords } from '../../diagram/say-system.ts'
import type { ShareRefusal } from '../../main/contract-share.ts'
import { unreachable } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { Icon } from '../app/Icon.tsx'
import { useLab } from '../state/lab.ts'
import type { ShareNews as News, ShareDeed, ShareTrouble } from '../state/share-types.ts'
import { Glyph } from '../ui/Glyph.tsx'
import styles from './news.module.css'

/** How long a success is said. */
const SAID_MS = 6000

const number = (value: number): string => value.toLocaleString('en')

function refusalSentence(reason: ShareRefusal): string {
  switch (reason.kind) {
    case 'too-tall':
      return say('share.trouble.tooTall', { pixels: number(reason.pixels), limit: number(reason.limit) })
    case 'too-long':
      return say('share.trouble.tooLong', { steps: number(reason.steps), limit: number(reason.limit) })
    case 'not-made':
      return say('share.trouble.notMade')
    default:
      return unreachable(reason)
  }
}

function troubleSentence(trouble: ShareTrouble): string {
  switch (trouble.kind) {
    case 'not-written':
      return say('share.trouble.notWritten', { file: trouble.name, detail: systemWords(trouble.detail) })
    case 'refused':
      return refusalSentence(trouble.reason)
    case 'failed':
      return say('share.trouble.failed')
    default:
      return unreachable(trouble)
  }
}

const busySentence = (deed: ShareDeed): string =>
  deed.kind === 'copy'
    ? say('share.busy.copy')
    : say('share.busy.save', { format: say(`share.format.${deed.format}`) })

const isTrouble = (news: News): news is ShareTrouble => news.kind !== 'saved' && news.kind !== 'copied'

const doneSentence = (news: Exclude<News, ShareTrouble>): string =>
  news.kind === 'saved' ? say('share.done.saved', { file: news.name }) : say('share.done.copied')

export function ShareNews() {
  const sharing = useLab((state) => state.sharing)
  const news = useLab((state) => state.shareNews)
  const dismiss = useLab((state) => state.dismissShare)
  const passes = news !== null && !isTrouble(news)
  useEffect(() => {
    if (!passes) return
    const timer = setTimeout(dismiss, SAID_MS)
    return () => clearTimeout(timer)
  }, [passes, dismiss])
  if (news !== null && isTrouble(news))
    return (
      <div role="alert" className={styles.news} data-kind="trouble">
        <Glyph name="slash" />
        <p>{troubleSentence(news)}</p>
        <button
          type="button"
          aria-label={say('share.trouble.dismiss')}
          title={say('share.trouble.dismiss')}
          onClick={dismiss}
        >
          <Icon name="close" />
        </button>
      </div>
    )
  if (sharing === null && news === null) return null
  // One element for both, so that screen readers hear its text change.
  return (
    <div
      role="status"
      className={styles.news}
      aria-busy={sharing !== null}
      data-kind={sharing ? 'busy' : 'done'}
    >
      {sharing === null && <Glyph name="check" />}
      <p>{sharing !== null ? busySentence(sharing) : news !== null && doneSentence(news)}</p>
    </div>
  )
}
