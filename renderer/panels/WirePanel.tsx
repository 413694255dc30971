// The wire panel: one message, as line, as fields, as bytes, and why it was answered so.

import type { KeyboardEvent } from 'react'
import { say } from '../../words/words.ts'
import { Icon } from '../app/Icon.tsx'
import { Sentence } from '../stage/Sentence.tsx'
import { useLab } from '../state/lab.ts'
import type { SentMessage } from '../state/selectors.ts'
import { Button } from '../ui/Button.tsx'
import panel from './panel.module.css'
import { useCopied } from './use-copied.ts'
import { Bytes } from './wire/Bytes.tsx'
import { entryOfLine } from './wire/entry-of.ts'
import { FieldTable } from './wire/FieldTable.tsx'
import { Line } from './wire/Line.tsx'
import { Unkept } from './wire/Unkept.tsx'
import { type ShownLine, useShownLine } from './wire/use-wire.ts'
import { WhyFold } from './wire/WhyFold.tsx'
import styles from './wire/wire.module.css'

function whichStep({ from, step, hop }: SentMessage): string {
  const asked = from === 'client'
  if (step !== null) return say(asked ? 'wire.step.request' : 'wire.step.reply', { number: step })
  return say(asked ? 'wire.step.requestAgain' : 'wire.step.replyAgain', { pass: hop + 1 })
}

const isCopyKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && key.toLowerCase() === 'c'

/** Leads to what the reference says of this command. */
function Entry({ line }: { readonly line: string }) {
  const openEntry = useLab((state) => state.openEntry)
  const entry = entryOfLine(line)
  if (entry === null) return null
  const name = say('reference.linkTo', { name: line.split(' ', 1).join('') })
  return (
    <button
      type="button"
      className={styles.entry}
      aria-label={name}
      title={name}
      onClick={() => openEntry(entry)}
    >
      <Icon name="reference" />
    </button>
  )
}

/** What stands on the wire: the line three ways, or that nobody kept it. */
function Said({ shown }: { readonly shown: ShownLine }) {
  const { longerThan } = shown.message
  if (longerThan !== null) return <Unkept from={shown.from} longerThan={longerThan} />
  return (
    <>
      <Line shown={shown} />
      <FieldTable shown={shown} />
      <Bytes shown={shown} />
    </>
  )
}

export function WirePanel() {
  const shown = useShownLine()
  const { copied, copy: put } = useCopied()
  const kept = shown === null || shown.message.longerThan !== null ? null : shown.message.line
  const copy = () => put(kept ?? '')

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isCopyKey(event) || kept === null || window.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    copy()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+C copies the line wherever in the panel the focus is
    <div className={styles.panel} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2>{say('wire.title')}</h2>
        {shown !== null && (
          <>
            <span className={styles.step}>{whichStep(shown.message)}</span>
            <Entry line={shown.message.line} />
            {shown.message.longerThan === null && (
              <span className={styles.copy} aria-live="polite">
                <Button look="quiet" title={say('wire.copyTitle')} onClick={copy}>
                  {say(copied === null ? 'wire.copy' : `wire.${copied}`)}
                </Button>
              </span>
            )}
          </>
        )}
      </header>
      {shown === null ? (
        <div className={styles.empty}>
          <p>{say('wire.nothing')}</p>
          <p>{say('wire.nothingSentence')}</p>
        </div>
      ) : (
        <div className={panel.frame}>
          <div className={panel.body}>
            <div className={panel.content}>
              <Said shown={shown} />
              {shown.decided !== null && <WhyFold shown={shown} decided={shown.decided} />}
              {shown.closed !== null && (
                <p className={styles.closed}>
                  <Sentence parts={shown.closed} />
                </p>
              )}
            </div>
          </div>
        </div>
      )}
    </div>
  )
}
