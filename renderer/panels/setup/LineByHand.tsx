// The line in the client's own words: typed as a whole, sent in place of the built one.

import { useId } from 'react'
import { visible } from '../../../diagram/text-width.ts'
import { buildQuery } from '../../../protocol/request.ts'
import { nextTrid } from '../../../protocol/trid.ts'
import { say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { queryOf } from '../messages.ts'
import { readHandLine } from './hand-line.ts'
import { judgeLine } from './judges.ts'
import styles from './setup.module.css'
import { useClient } from './use-client.ts'

/** Begins with the line of the run on show; where none was sent, with the one the fields would build. */
export function EditByHand() {
  const { client, change } = useClient()
  const sent = useLab(({ trace }) => queryOf(trace)?.line ?? null)
  const trid = client.offers.length === 0 ? client.firstTrid : nextTrid(client.firstTrid)
  return (
    <div className={styles.byHand}>
      <Button onClick={() => change({ line: sent ?? buildQuery(client, trid) })}>
        {say('setup.byHand.edit')}
      </Button>
    </div>
  )
}

interface Props {
  readonly line: string
}

const focusAtEnd = (area: HTMLTextAreaElement | null) => {
  if (area === null || area.dataset.seen !== undefined) return
  area.dataset.seen = ''
  area.focus()
  area.setSelectionRange(area.value.length, area.value.length)
}

export function HandLineField({ line }: Props) {
  const { change, epoch } = useClient()
  const typed = useDraft(line, judgeLine, (text) => change({ line: text }), epoch)
  const { tokens, sentence, fields } = readHandLine(typed.text)
  const listId = useId()
  return (
    <>
      <Field
        label={say('setup.byHand.label')}
        message={typed.fault === null ? null : { text: typed.fault, kind: 'wrong' }}
      >
        {(ids) => (
          <textarea
            ref={focusAtEnd}
            id={ids.id}
            className={styles.line}
            rows={4}
            value={typed.text}
            spellCheck={false}
            aria-describedby={ids.describedBy ?? listId}
            aria-invalid={ids.invalid}
            onChange={({ target }) => typed.type(target.value)}
            // A line has no line end in it: Enter would only break it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </Field>
      <div id={listId} className={styles.reads}>
        <p>
          {say('setup.byHand.tokens', { count: tokens })}. <Sentence parts={sentence} />
        </p>
        {fields.length > 0 && (
          <dl>
            {fields.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{visible(text)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div className={styles.byHand}>
        <Button onClick={() => change({ line: null })}>
          <Icon name="back" />
          {say('setup.byHand.back')}
        </Button>
      </div>
    </>
  )
}
