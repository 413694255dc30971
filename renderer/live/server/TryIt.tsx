// A command for a terminal that asks this very server something, with a button that copies it.

import { say } from '../../../words/words.ts'
import { useCopied } from '../../panels/use-copied.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './server.module.css'

export function TryLine({ line }: { readonly line: string }) {
  const { copied, copy } = useCopied()
  return (
    <>
      <code className={styles.command}>{line}</code>
      <span aria-live="polite">
        <Button title={say('live.server.tryIt.copyTitle')} onClick={() => copy(line)}>
          {say(`live.server.tryIt.${copied ?? 'copy'}`)}
        </Button>
      </span>
    </>
  )
}

/** At the foot of the log. */
export const TryIt = ({ line }: { readonly line: string }) => (
  <div className={styles.tryIt} data-panel="live-try">
    <span className={styles.quiet}>{say('live.server.tryIt.title')}</span>
    <TryLine line={line} />
  </div>
)
