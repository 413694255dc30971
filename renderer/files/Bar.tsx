// One sentence across the window, with what can be done about it.

import { type ReactNode, useEffect, useRef } from 'react'
import { say } from '../../words/words.ts'
import { Icon } from '../app/Icon.tsx'
import { Glyph } from '../ui/Glyph.tsx'
import styles from './bar.module.css'

interface Props {
  /** Trouble and warnings are read out at once. */
  readonly look: 'calm' | 'warning' | 'trouble'
  readonly sentence: string
  readonly children?: ReactNode
  onDismiss?(): void
}

/** On to what closes the bar beside it: what had the focus goes away with its bar. */
function handOn(dismiss: HTMLElement) {
  const bar = dismiss.parentElement
  const beside = [bar?.nextElementSibling, bar?.previousElementSibling]
  beside
    .map((each) => each?.querySelector<HTMLElement>(':scope > [data-dismiss]'))
    .find(Boolean)
    ?.focus()
}

export function Bar({ look, sentence, children, onDismiss }: Props) {
  const place = useRef<HTMLDivElement>(null)
  // Many bars scroll: what is said now is in sight.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={place} role={look === 'calm' ? 'status' : 'alert'} className={styles.bar} data-look={look}>
      {look === 'trouble' && <Glyph name="slash" />}
      <p>{sentence}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
      {onDismiss && (
        <button
          type="button"
          className={styles.dismiss}
          data-dismiss
          aria-label={say('files.trouble.dismiss')}
          title={say('files.trouble.dismiss')}
          onClick={({ currentTarget }) => {
            handOn(currentTarget)
            onDismiss()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}
