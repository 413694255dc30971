// One case: what it states and who says so, what was sent and heard, what was due and what came, and how to play it
// alone.

import type { ConformCase, ConformEntry } from '../../../main/contract-conform.ts'
import { say } from '../../../words/words.ts'
import { useCopied } from '../../panels/use-copied.ts'
import { Button } from '../../ui/Button.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import frame from '../live.module.css'
import { STATUS_GLYPHS } from './CaseList.tsx'
import its from './case.module.css'
import { casesOf, commandOf, sectionsOf } from './cases.ts'
import styles from './conform.module.css'
import { type Came, useConform } from './store.ts'

function Entry({ entry: { on, from, what, text } }: { readonly entry: ConformEntry }) {
  return (
    <li className={its.entry} data-from={from}>
      <span className={its.from}>
        {say(from === 'C' ? 'conform.view.client' : 'conform.view.server')}
        {on !== null && <span className={its.on}>{say('conform.view.connection', { on })}</span>}
      </span>
      {what === 'line' ? <code>{text}</code> : <span className={its.closes}>{text}</span>}
    </li>
  )
}

function Talk({ talk }: { readonly talk: readonly ConformEntry[] }) {
  if (talk.length === 0) return <p className={styles.quiet}>{say('conform.view.noTalk')}</p>
  return (
    <ol className={its.talk}>
      {talk.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its place
        <Entry key={i} entry={entry} />
      ))}
    </ol>
  )
}

function Command({ address, came }: { readonly address: string; readonly came: Came }) {
  const { copied, copy } = useCopied()
  const command = commandOf(address, came.asked)
  return (
    <div className={its.command}>
      <h3>{say('conform.view.command')}</h3>
      <code>{command}</code>
      <Button onClick={() => copy(command)}>
        <span aria-live="polite">{say(`conform.view.${copied ?? 'copy'}`)}</span>
      </Button>
    </div>
  )
}

function Case({ each, came }: { readonly each: ConformCase; readonly came: Came }) {
  const { address, level, status, statement, source, talk, expected, got, reason } = each
  return (
    <div className={its.detail}>
      <p className={its.verdict} data-status={status} data-level={level}>
        <Glyph name={STATUS_GLYPHS[status]} size={12} className={styles.glyph} />
        <span>{say(`conform.status.${status}`)}</span>
        <span className={styles.level}>{say(`conform.level.${level}`)}</span>
      </p>
      <p className={its.states}>{statement}</p>
      <dl className={its.facts}>
        <dt>{say('conform.view.source')}</dt>
        <dd>{source}</dd>
        {reason !== null && (
          <>
            <dt>{say('conform.view.reason')}</dt>
            <dd>{reason}</dd>
          </>
        )}
        {expected !== null && (
          <>
            <dt>{say('conform.view.expected')}</dt>
            <dd>{expected}</dd>
            <dt>{say('conform.view.got')}</dt>
            <dd className={its.got}>{got}</dd>
          </>
        )}
      </dl>
      <h3>{say('conform.view.talk')}</h3>
      <Talk talk={talk} />
      <Command key={address} address={address} came={came} />
    </div>
  )
}

export function CaseDetail() {
  const came = useConform((state) => state.came)
  const chosen = useConform((state) => state.chosen)
  const each =
    came === null ? undefined : casesOf(sectionsOf(came.answer)).find(({ address }) => address === chosen)
  return (
    <section className={styles.side} aria-label={say('conform.view.detail')} data-panel="conform-case">
      <header className={frame.head}>
        <h2>{say('conform.view.detail')}</h2>
        {each !== undefined && <code className={frame.aside}>{each.address}</code>}
      </header>
      {each === undefined || came === null ? (
        <p className={styles.note}>{say('conform.view.choose')}</p>
      ) : (
        <section
          className={styles.scrolls}
          aria-label={each.address}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <Case each={each} came={came} />
        </section>
      )}
    </section>
  )
}
