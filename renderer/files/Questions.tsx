// What has to be answered before something is replaced, written over or opened from a link.

import { type ReactNode, useId, useState } from 'react'
import { say } from '../../words/words.ts'
import { Dialog } from '../app/Dialog.tsx'
import type { Answer, Question } from '../state/document-types.ts'
import { useLab } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import { LinkContent } from './LinkContent.tsx'
import styles from './questions.module.css'

type Of<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>

interface AskProps {
  readonly title: string
  readonly yes: string
  readonly other?: string
  readonly cancel: string
  readonly children: ReactNode
  onAnswer(answer: Answer): void
}

/** The answer that loses nothing stands first and is chosen by Enter; Escape cancels. */
const Ask = ({ title, yes, other, cancel, children, onAnswer }: AskProps) => (
  <Dialog title={title} onClose={() => onAnswer('cancel')}>
    <div className={styles.said}>{children}</div>
    <div className={styles.answers}>
      <Button look="primary" data-first onClick={() => onAnswer('yes')}>
        {yes}
      </Button>
      {other !== undefined && <Button onClick={() => onAnswer('other')}>{other}</Button>}
      <Button onClick={() => onAnswer('cancel')}>{cancel}</Button>
    </div>
  </Dialog>
)

interface Props<Kind extends Question['kind']> {
  readonly question: Of<Kind>
  onAnswer(answer: Answer): void
}

const Replace = ({ question, onAnswer }: Props<'replace'>) => (
  <Ask
    title={say('files.ask.replaceTitle', { name: question.name })}
    yes={say('files.ask.save')}
    other={say('files.ask.dont')}
    cancel={say('files.ask.cancel')}
    onAnswer={onAnswer}
  >
    <p>{say('files.ask.replace')}</p>
  </Ask>
)

const Overwrite = ({ question, onAnswer }: Props<'overwrite'>) => (
  <Ask
    title={say('files.ask.overwriteTitle', { file: question.file.name })}
    yes={say('files.ask.loadInstead')}
    other={say('files.ask.writeOver')}
    cancel={say('files.ask.cancel')}
    onAnswer={onAnswer}
  >
    <p>{say('files.ask.overwrite')}</p>
  </Ask>
)

const Linked = ({ question, onAnswer }: Props<'link'>) => (
  <Ask
    title={say('files.link.title')}
    yes={say('files.link.open')}
    cancel={say('files.link.cancel')}
    onAnswer={onAnswer}
  >
    <LinkContent scenario={question.scenario} />
  </Ask>
)

function OpenLink({ onAnswer }: { onAnswer(answer: Answer): void }) {
  const [text, setText] = useState('')
  const openFile = useLab((state) => state.openFile)
  const id = useId()
  const look = () => {
    onAnswer('yes')
    void openFile({ kind: 'link', text })
  }
  return (
    <Dialog title={say('files.link.openTitle')} onClose={() => onAnswer('cancel')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') look()
        }}
      >
        <label htmlFor={id}>{say('files.link.field')}</label>
        <textarea
          id={id}
          className={styles.link}
          rows={4}
          value={text}
          spellCheck={false}
          data-first
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (text.trim() !== '') look()
          }}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {say('files.link.hint')}
        </p>
        <div className={styles.answers}>
          <Button look="primary" disabled={text.trim() === ''} onClick={look}>
            {say('files.link.look')}
          </Button>
          <Button onClick={() => onAnswer('cancel')}>{say('files.ask.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

export function Questions() {
  const question = useLab((state) => state.question)
  const answer = useLab((state) => state.answer)
  switch (question?.kind) {
    case 'replace':
      return <Replace key={question.name} question={question} onAnswer={answer} />
    case 'overwrite':
      return <Overwrite question={question} onAnswer={answer} />
    case 'link':
      return <Linked question={question} onAnswer={answer} />
    case 'open-link':
      return <OpenLink onAnswer={answer} />
    case undefined:
      return null
  }
}
