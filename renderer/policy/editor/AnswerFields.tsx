// What a client is told: an answer with versions and addresses, or an error code.

import { useMemo, useState } from 'react'
import { errorMeaning } from '../../../diagram/say-error.ts'
import { ERROR_CODES } from '../../../protocol/errors.ts'
import type { Answer } from '../../../protocol/formats/policy.ts'
import type { ReplyField } from '../../../protocol/parameters.ts'
import { say, type WordKey } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import type { OptionGroup } from '../../ui/options.ts'
import { Select } from '../../ui/Select.tsx'
import { changeAnswer, changeTold, FIRST_ANSWER, type Told } from '../edits.ts'
import { codeGroups, urlGroups, versionGroups } from './choices.ts'
import styles from './editor.module.css'
import { judgeUrl, judgeVersion, judgeVersionOrNothing } from './judges.ts'
import { TypedField } from './TypedField.tsx'
import { WireName } from './WireName.tsx'

interface AnswerProps {
  readonly id: string
  readonly answer: Answer
}

/** Shown once it differs from the first, or is asked for: almost no policy has it. */
function SecondField({ id, answer, groups }: AnswerProps & { readonly groups: readonly OptionGroup[] }) {
  const edit = useLab((state) => state.editPolicy)
  const { recommended, recommended2 } = answer
  const [asked, setAsked] = useState(recommended2 !== undefined && recommended2 !== recommended)
  if (!asked)
    return (
      <div className={styles.more}>
        <Button look="quiet" onClick={() => setAsked(true)}>
          {say('rules.editor.second')}
        </Button>
      </div>
    )
  return (
    <TypedField
      label={say('fields.name.recommended-version-2')}
      token={<WireName name="recommended-version-2" by="server" />}
      shown={recommended2 ?? ''}
      judge={judgeVersionOrNothing}
      epoch={id}
      groups={groups}
      placeholder={say('rules.editor.asFirst')}
      onUse={(version) => edit(changeAnswer(id, { recommended2: version }))}
    />
  )
}

const LABELS: Readonly<
  Record<'recommended' | 'minimum' | 'downloadUrl' | 'fallbackUrl', [WordKey, ReplyField]>
> = {
  recommended: ['fields.name.recommended-version', 'recommended-version'],
  minimum: ['fields.name.minimum-allowed-version', 'minimum-allowed-version'],
  downloadUrl: ['fields.name.download-url', 'download-url'],
  fallbackUrl: ['fields.name.fallback-url', 'fallback-url'],
}

function WithVersions({ id, answer }: AnswerProps) {
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const draft = useLab((state) => state.draft)
  const edit = useLab((state) => state.editPolicy)
  const versions = useMemo(() => versionGroups(catalogue), [catalogue])
  const field = (key: keyof typeof LABELS, groups: readonly OptionGroup[]) => {
    const [label, wire] = LABELS[key]
    const isUrl = key === 'downloadUrl' || key === 'fallbackUrl'
    return (
      <TypedField
        key={key}
        label={say(label)}
        token={<WireName name={wire} by="server" />}
        shown={answer[key]}
        judge={isUrl ? judgeUrl : judgeVersion}
        epoch={id}
        groups={groups}
        {...(isUrl ? { placeholder: say('rules.editor.noUrl') } : {})}
        onUse={(value) => edit(changeAnswer(id, { [key]: value }))}
      />
    )
  }
  return (
    <div className={styles.fields}>
      {field('recommended', versions)}
      {field('minimum', versions)}
      <SecondField key={id} id={id} answer={answer} groups={versions} />
      <div className={styles.wide}>{field('downloadUrl', urlGroups(draft, 'downloadUrl'))}</div>
      <div className={styles.wide}>{field('fallbackUrl', urlGroups(draft, 'fallbackUrl'))}</div>
    </div>
  )
}

function Refusal({ id, code }: { readonly id: string; readonly code: number }) {
  const edit = useLab((state) => state.editPolicy)
  return (
    <div className={styles.fields}>
      <Field label={say('fields.name.code')} token={<WireName name={String(code)} by="server" />}>
        {(ids) => (
          <Select
            ids={ids}
            label={say('fields.name.code')}
            groups={codeGroups}
            chosen={String(code)}
            shown={say('rules.editor.code', { code, meaning: errorMeaning(code) ?? '' })}
            onPick={(option) => {
              const refuse = ERROR_CODES.find((each) => String(each) === option.id)
              if (refuse !== undefined) edit(changeTold(id, { refuse }))
            }}
          />
        )}
      </Field>
    </div>
  )
}

interface Props {
  /** A rule's, or `otherwise`. */
  readonly id: string
  readonly told: Told
}

export function AnswerFields({ id, told }: Props) {
  const edit = useLab((state) => state.editPolicy)
  const { answer, refuse } = told
  // Trying the other of the two and coming back loses nothing.
  const [last, setLast] = useState<Told>({ answer: answer ?? FIRST_ANSWER, refuse: refuse ?? 420 })
  const choose = (kind: 'answer' | 'refuse') => {
    setLast({ ...last, ...(answer === undefined ? { refuse } : { answer }) })
    edit(changeTold(id, kind === 'answer' ? { answer: last.answer } : { refuse: last.refuse }))
  }
  return (
    <>
      <div className={styles.kind}>
        <Choice
          legend={say('rules.editor.reply')}
          legendHidden
          look="segments"
          items={[
            { value: 'answer', label: say('rules.editor.answers') },
            { value: 'refuse', label: say('rules.editor.refuses') },
          ]}
          value={answer === undefined ? 'refuse' : 'answer'}
          onChange={choose}
        />
      </div>
      {answer === undefined ? (
        <Refusal id={id} code={refuse ?? 420} />
      ) : (
        <WithVersions id={id} answer={answer} />
      )}
    </>
  )
}
